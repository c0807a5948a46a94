public import Files
import Markup

/// Glossaries in XML, by their root element: TBX v3, TBX v2 (MARTIF) and MultiTerm's.
public enum TermXML {
    /// Reads the bytes of a file.
    ///
    /// - Throws: ``FileError`` where it is broken, hostile, or no such glossary.
    public static func read(_ bytes: [UInt8], path: String) throws(FileError) -> TermFile {
        guard !bytes.isEmpty else { throw FileError(.empty, path: path, cause: "the file is empty") }
        let root = try XMLFile.root(bytes, path: path)
        return switch root.name {
        case "mtf": MultiTermReader.read(root)
        case "tbx", "martif": try TBXReader.read(root, path: path)
        default:
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no glossary: its root element is <\(root.qualifiedName)>",
                advice: "Give TBX (<tbx>, <martif>) or an export of MultiTerm (<mtf>).")
        }
    }
}
