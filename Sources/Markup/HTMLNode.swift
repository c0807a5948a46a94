import CLibXML2

/// A node of an HTML page.
public enum HTMLNode: Sendable {
    /// An element.
    case element(HTMLElement)
    /// Text, with references resolved.
    case text(String)
}

/// An element of an HTML page, with its names in lower case.
public struct HTMLElement: Sendable {
    /// The name, such as `p`.
    public var name: String
    /// The attributes.
    public var attributes: [String: String]
    /// What it holds, in order.
    public var children: [HTMLNode]

    /// Makes an element.
    public init(name: String, attributes: [String: String] = [:], children: [HTMLNode] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The child elements.
    public var elements: [HTMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text in it, as it stands.
    public var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.name == "br" ? "\n" : element.text
            }
        }.joined()
    }

    /// The elements in it for which `isWanted` holds, in order; those inside one that is wanted are not looked for.
    public func all(where isWanted: (HTMLElement) -> Bool) -> [HTMLElement] {
        elements.flatMap { isWanted($0) ? [$0] : $0.all(where: isWanted) }
    }
}

/// Reads HTML as browsers send it, broken or not, through libxml2's HTML parser.
///
/// Nothing is loaded. Elements nested deeper than ``depthLimit`` are read as their text.
public enum HTMLParser {
    /// The deepest nesting that is kept.
    public static let depthLimit = 200

    /// The tree of a page; its root is `html`.
    ///
    /// - Parameter html: the page. Its own word on its encoding counts for nothing, since it is text already.
    public static func parse(_ html: String) -> HTMLElement? {
        var html = html
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue)
        let document = html.withUTF8 { bytes -> htmlDocPtr? in
            guard let base = bytes.baseAddress, let count = Int32(exactly: bytes.count) else { return nil }
            return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                htmlReadMemory($0, count, nil, "UTF-8", options)
            }
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        return xmlDocGetRootElement(document).map { element($0, depth: 0) }
    }

    private static func element(_ node: xmlNodePtr, depth: Int) -> HTMLElement {
        var element = HTMLElement(name: node.pointee.name.map { String(cString: $0).lowercased() } ?? "")
        var attribute = node.pointee.properties
        while let current = attribute {
            let name = current.pointee.name.map { String(cString: $0).lowercased() } ?? ""
            element.attributes[name] = text(from: current.pointee.children)
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE where depth < depthLimit:
                element.children.append(.element(self.element(current, depth: depth + 1)))
            case XML_ELEMENT_NODE: element.children.append(.text(text(from: current.pointee.children)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                element.children.append(.text(current.pointee.content.map { String(cString: $0) } ?? ""))
            default: break
            }
            child = current.pointee.next
        }
        return element
    }

    /// The text of some siblings and what they hold, without recursion, since it may lie very deep.
    private static func text(from first: xmlNodePtr?) -> String {
        var text = ""
        var pending = [first]
        while let next = pending.popLast() {
            guard let node = next else { continue }
            pending.append(node.pointee.next)
            if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
                text += node.pointee.content.map { String(cString: $0) } ?? ""
            } else if node.pointee.type == XML_ELEMENT_NODE {
                pending.append(node.pointee.children)
            }
        }
        return text
    }
}
