import Files
import Foundation

/// Pairs of texts as JSON Lines with `source` and `target`.
enum PairFile {
    /// One pair.
    struct Pair: Decodable {
        let source: String
        let target: String
    }

    /// The pairs of a file.
    static func read(_ path: String) throws(FileError) -> [Pair] {
        let decoder = JSONDecoder()
        var pairs: [Pair] = []
        for (number, line) in try TextFile.read(path).text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            guard let pair = try? decoder.decode(Pair.self, from: Data(line.utf8)) else {
                throw FileError(
                    .malformed, path: path, line: number + 1, cause: "this is no pair",
                    advice: "Write an object with source and target on each line.")
            }
            pairs.append(pair)
        }
        return pairs
    }
}
