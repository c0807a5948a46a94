import Files
import Markup

/// An XLIFF file: its bytes, its elements and where their tags stand.
struct XLIFFSource {
    /// The bytes as they are in the file.
    let bytes: [UInt8]
    /// The bytes in UTF-8, without a mark.
    let text: [UInt8]
    /// What the file is written in, in capitals.
    let encoding: String
    let root: XMLElement
    /// Where the tags stand in ``text``; nil where entities hide tags.
    let places: XMLPlaces?

    /// Reads a file.
    init(path: String) throws(FileError) {
        try self.init(TextFile.bytes(of: path), path: path)
    }

    init(_ bytes: [UInt8], path: String) throws(FileError) {
        guard !bytes.isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
        self.bytes = bytes
        root = try XMLFile.root(bytes, path: path)
        guard root.name == "xliff" else {
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no XLIFF file: its root element is <\(root.qualifiedName)>")
        }
        var decoder = XMLDecoder()
        var text: [UInt8] = []
        do {
            try bytes.withUnsafeBufferPointer { buffer in
                try decoder.decode(buffer, isLast: true) { text.append(contentsOf: $0) }
            }
        } catch {
            throw FileError(.malformed, path: path, cause: "the encoding can't be read")
        }
        self.text = text
        encoding = decoder.encoding.uppercased()
        let places = XMLPlaces(scanning: text)
        self.places = places.elements.count == Self.count(root) ? places : nil
    }

    private static func count(_ element: XMLElement) -> Int { element.elements.reduce(1) { $0 + count($1) } }
}
