import Alignment
import ArgumentParser
import Bitext
import Files
import Foundation

struct EvalAlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Score the aligner on gold alignments.",
        discussion: """
            Reads every .jsonl file of the folder: a document a line, {"id", "de": [...], "en": [...], "beads": \
            [[[de...], [en...]], ...]}, with "de_par" and "en_par" where paragraphs are known.

            strict: the very same bead is in gold. lax: the bead shares a link with gold. null: segments without \
            partner. auc: how often a right bead has more confidence than a wrong one. ece: how far confidence is off.
            lines/s: lines of both sides a second of processor time.
            """)

    @Option(help: "A folder of gold files.")
    var gold: String

    @Flag(help: "Write one JSON object a set, and one for all.") var json = false

    @OptionGroup var knowledge: KnowledgeOptions

    private struct Document: Decodable {
        var de: [String]
        var en: [String]
        var germanParagraphs: [Int]?
        var englishParagraphs: [Int]?
        var beads: [[[Int]]]

        enum CodingKeys: String, CodingKey {
            case de, en, beads
            case germanParagraphs = "de_par"
            case englishParagraphs = "en_par"
        }
    }

    func run() throws {
        let aligner = Aligner(lexicon: try knowledge.lexicon())
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: gold)) ?? []).filter {
            $0.hasSuffix(".jsonl")
        }
        guard !names.isEmpty else {
            throw FileError(.unreadable, path: gold, cause: "there is no folder with .jsonl files here")
        }
        if !json { print("set             strict    lax   null    auc    ece   lines   lines/s") }
        var (sets, total, lines, seconds) = ([AlignmentScore](), AlignmentScore(), 0, 0.0)
        for name in names.sorted() {
            let (score, count, time) = try measure("\(gold)/\(name)", aligner)
            print(row(String(name.dropLast(6)), score, count, time))
            sets.append(score)
            total.add(score)
            lines += count
            seconds += time
        }
        let omissions = sets.compactMap(\.omissions.f1)
        let macro = sets.reduce(0) { $0 + ($1.strict.f1 ?? 0) } / Double(sets.count)
        let lax = sets.reduce(0) { $0 + $1.laxF1 } / Double(sets.count)
        let null = omissions.isEmpty ? nil : omissions.reduce(0, +) / Double(omissions.count)
        print(row("mean of sets", macro, lax, null, total, lines, seconds))
    }

    private func measure(_ path: String, _ aligner: Aligner) throws -> (AlignmentScore, lines: Int, seconds: Double) {
        let decoder = JSONDecoder()
        var (score, count, time) = (AlignmentScore(), 0, 0.0)
        for (number, line) in try TextFile.read(path).text.split(separator: "\n").enumerated() {
            guard let document = try? decoder.decode(Document.self, from: Data(line.utf8)),
                document.beads.allSatisfy({ $0.count == 2 })
            else {
                throw FileError(.malformed, path: path, line: number + 1, cause: "this is no gold alignment")
            }
            let pair = TextPair(
                source: document.de, target: document.en, sourceParagraphs: document.germanParagraphs,
                targetParagraphs: document.englishParagraphs)
            let start = clock()
            let alignment = aligner.align(pair)
            time += Double(clock() - start) / Double(CLOCKS_PER_SEC)
            count += document.de.count + document.en.count
            score.add(alignment.beads, gold: document.beads.map { ($0[0], $0[1]) })
        }
        return (score, count, time)
    }

    private func row(_ name: String, _ score: AlignmentScore, _ lines: Int, _ seconds: Double) -> String {
        row(name, score.strict.f1, score.laxF1, score.omissions.f1, score, lines, seconds)
    }

    private func row(
        _ name: String, _ strict: Double?, _ lax: Double?, _ null: Double?, _ score: AlignmentScore, _ lines: Int,
        _ seconds: Double
    ) -> String {
        if json {
            func number(_ value: Double?) -> String { value.map { String(format: "%.4f", $0) } ?? "null" }
            return "{\"set\":\(jsonString(name)),\"strict\":\(number(strict)),\"lax\":\(number(lax)),"
                + "\"null\":\(number(null)),\"auc\":\(number(score.rankingArea)),"
                + "\"ece\":\(number(score.calibrationError)),\"lines\":\(lines),"
                + "\"lines_per_second\":\(Int(Double(lines) / max(seconds, 1e-9)))}"
        }
        func cell(_ value: Double?) -> String { value.map { String(format: "%7.4f", $0) } ?? "      -" }
        return name.padding(toLength: 14, withPad: " ", startingAt: 0) + cell(strict) + cell(lax) + cell(null)
            + cell(score.rankingArea) + cell(score.calibrationError)
            + String(format: "%8d%10.0f", lines, Double(lines) / max(seconds, 1e-9))
    }
}
