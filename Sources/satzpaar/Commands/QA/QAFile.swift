import Bitext
import Exchange
import Files
import Foundation
import Quality

/// Reads the pairs that are to be checked.
enum QAFile {
    static func pairs(of path: String) throws -> [TranslationPair] {
        switch (path as NSString).pathExtension.lowercased() {
        case "tmx": try memory(path)
        case "tsv", "tab": try table(path)
        default: try lines(path)
        }
    }

    private static func memory(_ path: String) throws -> [TranslationPair] {
        let reader = TMXReader(path: path)
        var pairs: [TranslationPair] = []
        var (number, skipped) = (0, 0)
        try reader.read { unit in
            number += 1
            guard let source = unit.variant(.german), let target = unit.variant(.english) else {
                skipped += 1
                return
            }
            let role = (unit.properties + source.properties).first { $0.name == "x-role" }?.value
            pairs.append(
                TranslationPair(
                    id: unit.id ?? "\(number)", source: source.content, target: target.content,
                    role: role.flatMap(Role.init(rawValue:))))
        }
        for warning in reader.warnings { Message.warning(warning.description) }
        if skipped > 0 { Message.warning("\(path): \(skipped) units have no German or no English and were left out") }
        return pairs
    }

    private static func table(_ path: String) throws -> [TranslationPair] {
        let file = try Input.text(path, encoding: nil)
        let rows = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            (line.last == "\r" ? line.dropLast() : line).split(separator: "\t", omittingEmptySubsequences: false)
        }
        let head = rows[0].map { $0.lowercased().trimmingCharacters(in: .whitespaces) }
        guard let source = head.firstIndex(of: "source"), let target = head.firstIndex(of: "target") else {
            throw FileError(
                .malformed, path: path, line: 1, cause: "there are no columns named source and target",
                advice: "Name the columns in the first line.")
        }
        let (id, role) = (head.firstIndex(of: "id"), head.firstIndex(of: "role"))
        return try rows.enumerated().dropFirst().compactMap { number, cells -> TranslationPair? in
            if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return nil }
            guard cells.count > max(source, target) else {
                throw FileError(.malformed, path: path, line: number + 1, cause: "this line has too few columns")
            }
            func cell(_ index: Int?) -> String? { index.flatMap { $0 < cells.count ? String(cells[$0]) : nil } }
            return TranslationPair(
                id: cell(id) ?? "\(number + 1)", source: InlineContent(String(cells[source])),
                target: InlineContent(String(cells[target])), role: cell(role).flatMap(Role.init(rawValue:)))
        }
    }

    private struct Line: Decodable {
        let id: Identifier?
        let source: String
        let target: String
        let role: String?

        struct Identifier: Decodable {
            let text: String

            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                text = try (try? value.decode(Int.self)).map { String($0) } ?? value.decode(String.self)
            }
        }
    }

    private static func lines(_ path: String) throws -> [TranslationPair] {
        let decoder = JSONDecoder()
        let lines = try Input.text(path, encoding: nil).text.split(separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { number, text -> TranslationPair? in
            if text.allSatisfy(\.isWhitespace) { return nil }
            guard let line = try? decoder.decode(Line.self, from: Data(text.utf8)) else {
                throw FileError(
                    .malformed, path: path, line: number + 1, cause: "this is no pair",
                    advice: "Write an object with id, source and target on each line.")
            }
            return TranslationPair(
                id: line.id?.text ?? "\(number + 1)", source: InlineContent(line.source),
                target: InlineContent(line.target), role: line.role.flatMap(Role.init(rawValue:)))
        }
    }
}
