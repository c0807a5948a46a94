import Files
import Markup

/// An XML file that is read as a whole.
enum XMLFile {
    static func root(of path: String) throws(FileError) -> XMLElement {
        let bytes = try TextFile.bytes(of: path)
        guard !bytes.isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
        return try root(bytes, path: path)
    }

    static func root(_ bytes: [UInt8], path: String) throws(FileError) -> XMLElement {
        do {
            return try XMLElement(reading: bytes)
        } catch {
            throw FileError(
                .malformed, path: path, line: error.line, column: error.column > 0 ? error.column : nil,
                cause: error.cause)
        }
    }
}
