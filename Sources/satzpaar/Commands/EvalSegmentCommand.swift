import ArgumentParser
import Bitext
import Files
import Foundation
import Segmentation

struct EvalSegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Score the segmenter on gold units.",
        discussion: """
            Reads every .jsonl file of the folder: a text a line, {"id","text","sentences":[{"start","end"}]}, offsets \
            in Unicode scalars, with "optional" offsets that count neither way and "layout" lines or wrapped.

            P, R, F1: boundaries within paragraphs. exact: whole units. texts: those that are wholly right.
            """)

    @Option(help: "A folder of gold files, or one file.")
    var gold: String

    @Option(help: "The language of the texts.")
    var language = "de"

    @Option(name: .customLong("srx"), help: "An SRX file whose rules are scored instead of ours.")
    var foreignRules: String?

    @Option(help: "Show up to this many wrong and missed boundaries a file.")
    var errors = 0

    @Flag(help: "Write one JSON object a file, and one for all; --errors are in it.")
    var json = false

    private struct Document: Decodable {
        struct Unit: Decodable {
            var start: Int
            var end: Int
        }
        var id: String
        var text: String
        var sentences: [Unit]
        var optional: [Int]?
        var layout: String?
    }

    func run() throws {
        let tag = LanguageTag(language)
        let engine = try foreignRules.map { try SRXEngine(SRXDocument.read($0), language: tag, path: $0) }
        var segmenters: [Layout: Segmenter] = [:]
        for layout in Layout.allCases {
            segmenters[layout] =
                if let engine { Segmenter(rules: engine, language: tag, layout: layout) } else {
                    try Segmenter(language: tag, layout: layout)
                }
        }
        if !json { print("set                            P       R      F1   exact   texts  wrong missed") }
        var total = SegmentationScore()
        for path in try files() {
            let score = try measure(path, segmenters)
            print(row((path as NSString).lastPathComponent, score.0, score.1))
            if !json { for line in score.1 { print("    \(line)") } }
            total.add(score.0)
        }
        print(row("all", total))
    }

    private func files() throws -> [String] {
        if gold.hasSuffix(".jsonl") { return [gold] }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: gold)) ?? []).filter {
            $0.hasSuffix(".jsonl")
        }
        guard !names.isEmpty else {
            throw FileError(.unreadable, path: gold, cause: "there is no folder with .jsonl files here")
        }
        return names.sorted().map { "\(gold)/\($0)" }
    }

    private func measure(_ path: String, _ segmenters: [Layout: Segmenter]) throws -> (SegmentationScore, [String]) {
        var score = SegmentationScore()
        var shown: [String] = []
        for (number, line) in try TextFile.read(path).text.split(separator: "\n").enumerated() {
            guard let document = try? JSONDecoder().decode(Document.self, from: Data(line.utf8)),
                let segmenter = segmenters[Layout(rawValue: document.layout ?? "lines") ?? .lines]
            else { throw FileError(.malformed, path: path, line: number + 1, cause: "this is no gold text") }
            let scalars = Array(document.text.unicodeScalars)
            let gold = document.sentences.filter { $0.start <= $0.end && $0.end <= scalars.count }.map {
                $0.start..<$0.end
            }
            let differences = score.add(
                text: scalars, units: segmenter.ranges(in: document.text), gold: gold,
                optional: document.optional ?? [])
            for difference in differences where shown.count < errors {
                shown.append(
                    "\(document.id): \(difference.isWrong ? "wrong" : "missed") \(context(scalars, difference.offset))")
            }
        }
        return (score, shown)
    }

    private func context(_ text: [Unicode.Scalar], _ offset: Int) -> String {
        let before = text[max(0, offset - 40)..<offset]
        let after = text[offset..<min(text.count, offset + 40)]
        let joined = "\(String(String.UnicodeScalarView(before)))⏐\(String(String.UnicodeScalarView(after)))"
        return joined.split(whereSeparator: \.isNewline).joined(separator: "⏎")
    }

    private func row(_ name: String, _ score: SegmentationScore, _ errors: [String] = []) -> String {
        if json {
            func number(_ value: Double) -> String { String(format: "%.4f", value) }
            return "{\"set\":\(jsonString(name)),\"precision\":\(number(score.precision)),"
                + "\"recall\":\(number(score.recall)),\"f1\":\(number(score.f1)),\"exact\":\(number(score.exactF1)),"
                + "\"right_texts\":\(score.perfect),\"texts\":\(score.texts),\"wrong\":\(score.wrong),"
                + "\"missed\":\(score.missed),\"errors\":[\(errors.map(jsonString).joined(separator: ","))]}"
        }
        let padded = name.padding(toLength: 26, withPad: " ", startingAt: 0)
        let shares = [score.precision, score.recall, score.f1, score.exactF1].map { String(format: "%.4f", $0) }
        return
            "\(padded)  \(shares.joined(separator: "  "))  \(score.perfect)/\(score.texts)  \(score.wrong)  \(score.missed)"
    }
}
