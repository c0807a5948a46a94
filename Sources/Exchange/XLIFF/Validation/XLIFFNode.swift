import Markup

/// An element of an XLIFF 2 file with its vocabulary, its place and the way up.
final class XLIFFNode {
    /// The vocabulary of an element or attribute: the core, a module by its usual prefix, or another.
    enum Vocabulary: String {
        case core = ""
        case matches = "mtc"
        case glossary = "gls"
        case formatStyle = "fs"
        case metadata = "mda"
        case resourceData = "res"
        case sizeRestriction = "slr"
        case validation = "val"
        case changeTracking = "ctr"
        case its
        case itsModule = "itsm"
        case plural = "pgs"
        case xml
        case foreign

        init(namespace: String) {
            switch namespace {
            case "urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2": self = .core
            case "urn:oasis:names:tc:xliff:matches:2.0": self = .matches
            case "urn:oasis:names:tc:xliff:glossary:2.0": self = .glossary
            case "urn:oasis:names:tc:xliff:fs:2.0": self = .formatStyle
            case "urn:oasis:names:tc:xliff:metadata:2.0": self = .metadata
            case "urn:oasis:names:tc:xliff:resourcedata:2.0": self = .resourceData
            case "urn:oasis:names:tc:xliff:sizerestriction:2.0": self = .sizeRestriction
            case "urn:oasis:names:tc:xliff:validation:2.0": self = .validation
            case "urn:oasis:names:tc:xliff:changetracking:2.0": self = .changeTracking
            case "http://www.w3.org/2005/11/its": self = .its
            case "urn:oasis:names:tc:xliff:itsm:2.1": self = .itsModule
            case "urn:oasis:names:tc:xliff:pgs:1.0": self = .plural
            case "http://www.w3.org/XML/1998/namespace": self = .xml
            default: self = .foreign
            }
        }
    }

    /// An attribute; one without a prefix belongs to the vocabulary of its element.
    struct Attribute {
        let vocabulary: Vocabulary
        let hasPrefix: Bool
        /// The name with the usual prefix of its vocabulary, such as `slr:sizeInfo`; without one where it had none.
        let key: String
        let value: String
    }

    let vocabulary: Vocabulary
    let namespace: String
    /// The local name.
    let name: String
    let attributes: [Attribute]
    let line: Int
    let column: Int
    private(set) var children: [XLIFFNode] = []
    /// All text in it.
    let text: String
    /// Whether there is text that is not white space directly in it.
    let hasOwnText: Bool
    /// The element that it stands in, which outlives it.
    private(set) unowned var parent: XLIFFNode?

    /// The name with the usual prefix of its vocabulary.
    let key: String
    /// The name as the file has it.
    let qualifiedName: String

    /// Makes the tree of a file.
    convenience init(_ root: XMLElement, places: XMLPlaces?) {
        self.init(root, places: places, prefixes: ["xml": "http://www.w3.org/XML/1998/namespace"], parent: nil)
    }

    private init(_ element: XMLElement, places: XMLPlaces?, prefixes: [String: String], parent: XLIFFNode?) {
        var prefixes = prefixes
        for attribute in element.attributes where attribute.name.hasPrefix("xmlns:") {
            prefixes[String(attribute.name.dropFirst(6))] = attribute.value
        }
        namespace = element.namespace ?? ""
        vocabulary = Vocabulary(namespace: namespace)
        name = String(element.name)
        key = vocabulary == .core ? name : "\(vocabulary.rawValue):\(name)"
        qualifiedName = element.qualifiedName
        attributes = element.attributes.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") }.map { attribute in
            let parts = attribute.name.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                return Attribute(vocabulary: .core, hasPrefix: false, key: attribute.name, value: attribute.value)
            }
            let vocabulary = Vocabulary(namespace: prefixes[parts[0]] ?? "")
            let isOwn = [.core, .foreign].contains(vocabulary)
            let key = isOwn ? attribute.name : "\(vocabulary.rawValue):\(parts[1])"
            return Attribute(vocabulary: vocabulary, hasPrefix: true, key: key, value: attribute.value)
        }
        let isPlaced = places.map { element.number < $0.elements.count } ?? false
        if let places, isPlaced {
            (line, column) = places.lineAndColumn(of: places.elements[element.number].start.lowerBound)
        } else {
            (line, column) = (element.line, 1)
        }
        text = element.text
        hasOwnText = element.children.contains {
            if case .text(let text) = $0 { text.contains { !$0.isWhitespace } } else { false }
        }
        self.parent = parent
        children = element.elements.map { XLIFFNode($0, places: places, prefixes: prefixes, parent: self) }
    }

    /// The value of an attribute, named with the usual prefix of its vocabulary.
    subscript(_ key: String) -> String? { attributes.first { $0.key == key }?.value }

    /// Whether it is the element of this name, with the usual prefix.
    func isNamed(_ key: String) -> Bool { self.key == key }

    /// The child elements of a name.
    func children(_ key: String) -> [XLIFFNode] { children.filter { $0.isNamed(key) } }

    /// The elements above it, the nearest first.
    var ancestors: [XLIFFNode] {
        var list: [XLIFFNode] = []
        var next = parent
        while let node = next {
            list.append(node)
            next = node.parent
        }
        return list
    }

    /// The nearest element of a name above it.
    func ancestor(_ key: String) -> XLIFFNode? { ancestors.first { $0.isNamed(key) } }

    /// All elements in it, in document order.
    var descendants: [XLIFFNode] { children.flatMap { [$0] + $0.descendants } }

    /// The value of an attribute that elements inherit, such as `xml:lang`.
    func inherited(_ key: String) -> String? { ([self] + ancestors).lazy.compactMap { $0[key] }.first }

    /// Whether it begins, ends or is an inline code or annotation of the core.
    var isInline: Bool {
        vocabulary == .core && ["ph", "pc", "sc", "ec", "mrk", "sm", "em", "cp"].contains(name)
    }
}
