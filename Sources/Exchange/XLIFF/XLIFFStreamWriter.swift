import Bitext
public import Files

/// Writes an XLIFF file of any size unit by unit, as ``XLIFF1Writer`` and ``XLIFF2Writer`` write a document.
///
/// Memory does not grow with the file. Units must have identifiers of their own, and no groups, terms or limits of
/// length, of which a file tells in its head.
public struct XLIFFStreamWriter {
    private let output: OutputFile
    private let isSecond: Bool
    private var document: XLIFFDocument
    private var isBegun = false

    /// Units that are written at once.
    private static let chunk = 1000

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - isSecond: whether to write XLIFF 2.1, or else 1.2.
    ///   - document: the languages and the name of the file, without units.
    public init(to output: OutputFile, isSecond: Bool, document: XLIFFDocument) {
        self.output = output
        self.isSecond = isSecond
        self.document = document
    }

    /// Writes a unit.
    public mutating func write(_ unit: XLIFFDocument.Unit) throws(FileError) {
        document.units.append(unit)
        if document.units.count == Self.chunk { try flush() }
    }

    /// Ends the file and gives it its name.
    public mutating func finish() throws(FileError) {
        if !document.units.isEmpty || !isBegun { try flush() }
        try output.write(tail)
        try output.commit()
    }

    private var tail: String { isSecond ? "</file>\n</xliff>\n" : "</body>\n</file>\n</xliff>\n" }

    /// A chunk is written as a document of its own, of which the first one's head and all ones' units are taken.
    private mutating func flush() throws(FileError) {
        var bytes = (isSecond ? XLIFF2Writer.bytes(document) : XLIFF1Writer.bytes(document)).dropLast(tail.utf8.count)
        if isBegun, let start = bytes.firstRange(of: Array((isSecond ? "\n<unit " : "\n<trans-unit ").utf8)) {
            bytes = bytes[(start.lowerBound + 1)...]
        }
        try output.write(Array(bytes))
        document.units = []
        isBegun = true
    }
}
