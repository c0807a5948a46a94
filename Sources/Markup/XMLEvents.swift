/// What an XML file tells, in order. Text may arrive in several pieces.
public protocol XMLEventHandler: AnyObject {
    /// A start tag.
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    /// An end tag.
    func end(_ name: XMLName)
    /// Text, with references resolved.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// A comment.
    func comment(_ text: String)
    /// A processing instruction.
    func instruction(_ target: String, _ data: String)
}

extension XMLEventHandler {
    /// Passes over comments.
    public func comment(_ text: String) {}

    /// Passes over processing instructions.
    public func instruction(_ target: String, _ data: String) {}
}

/// The name of an element, valid during the event. Comparing looks at the local name only.
public struct XMLName {
    let pointer: UnsafePointer<UInt8>
    var prefixPointer: UnsafePointer<UInt8>?
    var namespacePointer: UnsafePointer<UInt8>?

    /// Whether the local name is this one.
    @inline(__always)
    public static func == (name: XMLName, other: StaticString) -> Bool {
        let (wanted, count) = (other.utf8Start, other.utf8CodeUnitCount)
        for index in 0..<count where name.pointer[index] != wanted[index] { return false }
        return name.pointer[count] == 0
    }

    /// The local name as text.
    public var string: String { String(cString: pointer) }

    /// The prefix and local name as the file has them.
    public var qualified: String { prefixPointer.map { "\(String(cString: $0)):\(string)" } ?? string }

    /// The namespace, or nothing.
    public var namespace: String? { namespacePointer.map { String(cString: $0) } }
}

/// The attributes of a start tag, valid during the event.
public struct XMLAttributes {
    /// How many there are.
    public let count: Int
    let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    var declarationCount = 0
    var declarationPointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The value of an attribute; `xml:lang` is asked for with its prefix.
    public subscript(_ name: StaticString) -> String? {
        for index in 0..<count where matches(index, name) { return value(index) }
        return nil
    }

    /// All attributes in file order.
    public var all: [(name: String, value: String)] {
        (0..<count).map { (name($0), value($0)) }
    }

    /// The namespaces that the tag declares, as attributes: `xmlns` and `xmlns:mq`.
    public var declarations: [(name: String, value: String)] {
        (0..<declarationCount).map { index in
            let prefix = declarationPointer?[index * 2].map { "xmlns:" + String(cString: $0) } ?? "xmlns"
            return (prefix, declarationPointer?[index * 2 + 1].map { String(cString: $0) } ?? "")
        }
    }

    /// The name of an attribute by its number, with its prefix.
    public func name(_ index: Int) -> String {
        let local = pointer?[index * 5].map { String(cString: $0) } ?? ""
        guard let prefix = pointer?[index * 5 + 1] else { return local }
        return String(cString: prefix) + ":" + local
    }

    /// The address of the name of an attribute by its number: the same name has the same one in all of a file.
    public func nameAddress(_ index: Int) -> Int {
        guard pointer?[index * 5 + 1] == nil else { return 0 }
        return Int(bitPattern: pointer?[index * 5])
    }

    /// The value of an attribute by its number.
    public func value(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// The bytes of the value of an attribute by its number.
    public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let start = pointer?[index * 5 + 3], let end = pointer?[index * 5 + 4] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    /// Whether an attribute, by its number, has this name, with its prefix.
    public func matches(_ index: Int, _ name: StaticString) -> Bool {
        guard let local = pointer?[index * 5] else { return false }
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var offset = 0
        if let prefix = pointer?[index * 5 + 1] {
            while prefix[offset] != 0 {
                guard offset < wanted.count, prefix[offset] == wanted[offset] else { return false }
                offset += 1
            }
            guard offset < wanted.count, wanted[offset] == UInt8(ascii: ":") else { return false }
            offset += 1
        }
        for position in offset..<max(offset, wanted.count) where local[position - offset] != wanted[position] {
            return false
        }
        return offset <= wanted.count && local[wanted.count - offset] == 0
    }
}
