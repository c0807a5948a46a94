import ArgumentParser
import Files
import Foundation
import Terminology

struct EvalTermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Measure term recognition against a gold set.",
        discussion: """
            The folder holds terms.tsv (source, target, category, accepted), and for each text NAME.txt and NAME.jsonl with \
            an occurrence a line: start, end, base, level (outer, part, optional), phen, accept. Where hard_cases.jsonl and \
            hard_terms.tsv are there, they are counted too.
            """)

    @Option(help: "The folder of the gold set.") var gold: String
    @Flag(help: "Write one JSON object a measurement.") var json = false

    func run() throws {
        try scoreTexts()
        if FileManager.default.fileExists(atPath: "\(gold)/hard_cases.jsonl") { try scoreHardCases() }
    }

    private struct Line: Decodable {
        let start: Int
        let end: Int
        let base: String
        let level: String?
        let phen: [String]?
        let accept: [String]?

        var range: Range<Int> { start..<max(start, end) }
    }

    private struct Case: Decodable {
        let text: String
        let terms: [Line]
        let forbid: [String]
    }

    private func scoreTexts() throws {
        var texts: [(String, [Line])] = []
        for document in try TextFolder.documents(in: gold) {
            let path = "\(gold)/\(document.name).jsonl"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            texts.append((document.text, try Self.lines(path)))
        }
        guard !texts.isEmpty else {
            throw FileError(
                .unreadable, path: gold, cause: "it holds no text with its gold",
                advice: "Put NAME.txt beside NAME.jsonl.")
        }
        let required = Set(texts.flatMap { $0.1.filter { $0.level != "optional" }.map(\.base) })
        var glossary = try Glossary(contentsOf: "\(gold)/terms.tsv", fourthColumn: .accept)
        glossary.entries.removeAll { !required.contains($0.source) }
        let recognizer = TermRecognizer(glossary: glossary)
        var score = RecognitionScore()
        for (text, lines) in texts {
            score.add(recognizer.matches(in: text), gold: lines.map(Self.occurrence))
        }
        if json {
            return print(
                "{\"measure\":\"recognition\",\"texts\":\(texts.count),\"entries\":\(glossary.entries.count),"
                    + "\"right\":\(score.right),\"wrong\":\(score.wrong),\"found\":\(score.found),"
                    + "\"required\":\(score.required),\"inflected_found\":\(score.inflectedFound),"
                    + "\"inflected\":\(score.inflected)}")
        }
        print(
            """
            recognition: \(texts.count) text\(texts.count == 1 ? "" : "s"), \(glossary.entries.count) entries
              precision        \(Self.percent(score.precision))  (\(score.right) right, \(score.wrong) wrong)
              recall           \(Self.percent(score.recall))  (\(score.found) of \(score.required))
              recall inflected \(Self.percent(score.inflectedRecall))  (\(score.inflectedFound) of \(score.inflected))
            """)
    }

    private static func occurrence(_ line: Line) -> RecognitionScore.Occurrence {
        RecognitionScore.Occurrence(
            document: "", range: line.range, term: line.base, isRequired: line.level ?? "outer" == "outer",
            isInflected: !(line.phen ?? []).contains("exact"), accepted: line.accept ?? [])
    }

    private func scoreHardCases() throws {
        let recognizer = TermRecognizer(glossary: try Glossary(contentsOf: "\(gold)/hard_terms.tsv"))
        var (found, total, wrong) = (0, 0, 0)
        for one: Case in try Self.lines("\(gold)/hard_cases.jsonl") {
            let matches = recognizer.matches(in: one.text)
            total += one.terms.count
            found += one.terms.count { term in
                matches.contains { $0.entry.source == term.base && $0.range.overlaps(term.range) }
            }
            wrong += matches.count { match in
                one.forbid.contains(match.entry.source) && !one.terms.contains { $0.range.overlaps(match.range) }
            }
        }
        if json {
            return print("{\"measure\":\"hard cases\",\"terms\":\(total),\"found\":\(found),\"wrong\":\(wrong)}")
        }
        print("hard cases: \(found) of \(total) terms found, \(wrong) false")
    }

    private static func lines<Value: Decodable>(_ path: String) throws -> [Value] {
        let decoder = JSONDecoder()
        return try TextFile.read(path).text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try decoder.decode(Value.self, from: Data(line.utf8))
            } catch {
                throw FileError(.malformed, path: path, line: number + 1, cause: "this is no gold line (\(error))")
            }
        }
    }

    private static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
