import Files
import Foundation

/// A folder of texts.
enum TextFolder {
    /// The .txt files of a folder by name, without the ending. Empty texts are kept: they hold no terms.
    static func documents(in folder: String) throws(FileError) -> [(name: String, text: String)] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw FileError(.unreadable, path: folder, cause: "there is no such folder")
        }
        var documents: [(String, String)] = []
        for name in names.sorted() where name.hasSuffix(".txt") {
            let path = "\(folder)/\(name)"
            let text: String
            do {
                text = try TextFile.read(path).text
            } catch  where error.reason == .empty {
                text = ""
            }
            documents.append((String(name.dropLast(4)), text))
        }
        return documents
    }
}
