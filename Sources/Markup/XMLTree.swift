/// An XML element with what it holds, for small files that are read whole.
public struct XMLTree: Sendable, Hashable {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 64 << 20

    /// The local name.
    public var name: String
    /// The attributes in file order, with prefixes as written.
    public var attributes: [String: String] = [:]
    /// The elements inside, in order.
    public var children: [XMLTree] = []
    /// The text that stands directly inside, in one piece.
    public var text = ""
    /// The line of the start tag, from 1.
    public var line = 0

    /// The first element inside that has a name.
    public func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// The elements inside that have a name.
    public func children(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// Reads a file, through ``XMLEventReader`` and within its limits.
    ///
    /// - Throws: ``XMLError`` with line and column where it is not well-formed or too large.
    public static func read(_ bytes: [UInt8]) throws(XMLError) -> XMLTree {
        guard bytes.count <= sizeLimit else {
            throw XMLError(line: 0, cause: "the file is larger than \(sizeLimit >> 20) MB")
        }
        let builder = Builder()
        let reader = XMLEventReader(handler: builder)
        builder.reader = reader
        var failure: XMLError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(XMLError) {
                // An empty piece would end the file.
                if !buffer.isEmpty { try reader.read(buffer) }
                try reader.read(UnsafeBufferPointer(start: nil, count: 0))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        guard let root = builder.root else { throw XMLError(line: 1, cause: "there is no element") }
        return root
    }

    private final class Builder: XMLEventHandler {
        weak var reader: XMLEventReader?
        var root: XMLTree?
        private var open: [XMLTree] = []
        private var texts: [[UInt8]] = []

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            var element = XMLTree(name: name.string, line: reader?.line ?? 0)
            for (name, value) in attributes.all { element.attributes[name] = value }
            open.append(element)
            texts.append([])
        }

        func end(_ name: XMLName) {
            guard var element = open.popLast(), let text = texts.popLast() else { return }
            element.text = String(decoding: text, as: UTF8.self)
            if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard !texts.isEmpty else { return }
            texts[texts.count - 1].append(contentsOf: bytes)
        }
    }
}
