/// An element of an XML file with all that it holds, for formats that are small enough to be held in memory.
public struct XMLElement: Sendable, Hashable {
    /// A name and its value.
    public struct Attribute: Sendable, Hashable {
        /// The name as the file has it, such as `xml:lang`.
        public var name: String
        /// The value.
        public var value: String

        /// Makes an attribute.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What an element holds.
    public enum Node: Sendable, Hashable {
        /// An element.
        case element(XMLElement)
        /// Text, with references resolved.
        case text(String)
        /// A comment.
        case comment(String)
        /// A processing instruction.
        case instruction(String, String)
    }

    /// The name as the file has it, with its prefix.
    public var qualifiedName: String
    /// The namespace, or nothing.
    public var namespace: String?
    /// Attributes in file order, after the namespaces that the tag declares.
    public var attributes: [Attribute]
    /// What it holds, in order.
    public var children: [Node] = []
    /// The line on which it begins, from 1.
    public var line = 0
    /// How many start tags stand before its own in the file.
    public var number = 0

    /// The name without prefix.
    public var name: Substring {
        let bytes = qualifiedName.utf8
        guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")) else { return qualifiedName[...] }
        return qualifiedName[bytes.index(after: colon)...]
    }

    /// The value of an attribute.
    public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The elements that it holds.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The elements of a local name that it holds.
    public func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The first element of a local name that it holds.
    public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// The elements of a local name at any depth, in file order.
    public func descendants(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
    }

    /// All text at any depth.
    public var text: String {
        children.map { node in
            switch node {
            case .element(let element): element.text
            case .text(let text): text
            case .comment, .instruction: ""
            }
        }.joined()
    }

    /// Reads a whole file.
    public init(reading bytes: [UInt8]) throws(XMLError) {
        let stream = XMLElementStream(wantsComments: true) { _, _ in true }
        try stream.read(all: bytes)
        guard case .whole(let root)? = stream.takeEvents().last else {
            throw XMLError(line: 1, cause: "the file has no element")
        }
        self = root
    }

    init(_ name: XMLName, _ attributes: XMLAttributes, line: Int, number: Int) {
        qualifiedName = name.qualified
        namespace = name.namespace
        self.attributes = (attributes.declarations + attributes.all).map { Attribute(name: $0.name, value: $0.value) }
        self.line = line
        self.number = number
    }
}
