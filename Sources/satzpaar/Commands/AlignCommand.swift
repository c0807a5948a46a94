import Alignment
import ArgumentParser
import Bitext
import Desk
import Files
import Foundation
import Memory

struct AlignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair a German text with its English translation.",
        discussion: """
            Cuts both texts into segments, pairs them, and writes what is asked for with -o; the ending names the \
            format: .tmx, .tsv, .jsonl, .html, .txt; '-' prints the pairs. Every segment ends in exactly one pair or \
            is listed without a partner. The confidence of a pair is the probability that it is wholly right.

              satzpaar align a.de.txt a.en.txt
              satzpaar align a.de.txt a.en.txt -o a.tmx -o a.html --min 0.9
              satzpaar align a.de.txt a.en.txt --into news.tm --min 0.8
              satzpaar align --pairs articles/ -o tmx/ --jobs 2
              satzpaar align --worker < documents.jsonl > beads.jsonl

            --pairs takes a folder with NAME.de.txt and NAME.en.txt, or a file that names two texts a line, parted by \
            a tab. --worker reads {"id","de":[…],"en":[…]} a line, segmented already, and answers \
            {"id","beads":[[[i…],[j…]],…],"conf":[…]} a line, in order.
            """)

    @Argument(help: "The German text and its translation; '-' is standard input.")
    var files: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("A file to write. May be given more than once.", valueName: "file"))
    var output: [String] = []

    @Option(
        name: .customLong("min"),
        help: ArgumentHelp("Leave out pairs with a lower confidence, 0 to 1.", valueName: "confidence"))
    var minimum = 0.0

    @Option(
        help: ArgumentHelp(
            "Leave out as many unsure pairs as are needed for no more than this share of the rest to be wrong, 0 to 1.",
            valueName: "share"))
    var maxError: Double?

    @Option(
        name: .customLong("into"),
        help: ArgumentHelp(
            "A memory that takes the pairs, as drafts: look-ups show their confidence and what it costs.",
            valueName: "memory"))
    var memory: String?

    @Flag(help: "The translation is a shortened one: clauses and sentences were left out.")
    var abridged = false

    @Flag(help: "Say of each pair which words, numbers and names spoke for it, and what else it might have been.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "What is paired: sentence, paragraph, or line: a segment a line or, in .jsonl, a record "
                + #"{"text","id"?,"start"?,"end"?,"paragraph"?,"role"?} a line, whose ids and offsets come back."#))
    var level = PairAligner.Level.sentence

    @Flag(help: "Print the pairs as JSON Lines, where '-' or nothing is named with -o.")
    var json = false

    @Flag(help: "The same as --level line.")
    var segmented = false

    @Option(
        help: ArgumentHelp(
            "A line that parts both texts at the same places; no pair reaches over it.", valueName: "line"))
    var delimiter: String?

    @Option(
        help: ArgumentHelp(
            "Pairs that are certain: segments of both sides by number from 1, such as 4-5<tab>4, a pair a line; or a "
                + "corrected .tsv of an earlier run. The rest is aligned around them.", valueName: "tsv"))
    var pins: String?

    @OptionGroup var embedding: EmbeddingOptions

    @Option(help: "The language of the first text. Without it and --target the texts tell.")
    var source: String?

    @Option(help: "The language of the second text.")
    var target: String?

    @Option(help: ArgumentHelp("Write this date into TMX (20250131T120000Z); none without it.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("Align the pairs of a folder or list.", valueName: "list"))
    var pairs: String?

    @Option(help: ArgumentHelp("How many pairs are aligned at the same time; 1 without settings.", valueName: "count"))
    var jobs: Int?

    @Flag(help: "Read and answer JSON Lines.")
    var worker = false

    @OptionGroup var knowledge: KnowledgeOptions

    @Flag(help: "Replace files that exist.")
    var force = false

    @OptionGroup var input: InputOptions

    func validate() throws {
        guard (0.0...1.0).contains(minimum) else { throw ValidationError("--min must be from 0 to 1.") }
        if let maxError, !(0.0...1.0).contains(maxError) { throw ValidationError("--max-error must be from 0 to 1.") }
        guard jobs.map((1...64).contains) ?? true else { throw ValidationError("--jobs must be from 1 to 64.") }
        if let date, (try? Regex(#"\d{8}T\d{6}Z"#).wholeMatch(in: date)) == nil {
            throw ValidationError("--date is written as TMX does, such as 20250131T120000Z.")
        }
        if worker || pairs != nil {
            guard files.isEmpty else { throw ValidationError("Texts can't be named beside --worker or --pairs.") }
        } else if files.count != 2 {
            throw ValidationError("Name two texts, the German one and its translation, or give --pairs or --worker.")
        }
        if pairs != nil, output.count != 1 { throw ValidationError("--pairs needs one folder with -o.") }
        guard (source == nil) == (target == nil) else {
            throw ValidationError("Give both --source and --target, or neither.")
        }
        if pairs == nil {
            for path in output where PairFormat(path: path) == nil {
                let endings = PairFormat.allCases.map { ".\($0.ending)" }.joined(separator: ", ")
                throw ValidationError("The ending of \(path) names no format; known are \(endings).")
            }
        }
    }

    mutating func run() async throws {
        let aligner = Aligner(
            lexicon: try knowledge.lexicon(), options: AlignmentOptions(preset: abridged ? .abridged : .faithful))
        if worker {
            if try AlignWorker(aligner: aligner).run() > 0 { throw ExitCode(ExitStatus.partOfBatch) }
            return
        }
        let pairAligner = try PairAligner(aligner: aligner)
        if let pairs { try await alignBatch(pairs, pairAligner) } else { try alignFiles(pairAligner) }
    }

    private func options() throws -> PairAligner.Options {
        var options = PairAligner.Options()
        options.sourceLanguage = source.map { LanguageTag($0) }
        options.targetLanguage = target.map { LanguageTag($0) }
        options.level = segmented ? .line : level
        options.delimiter = delimiter
        options.pins = try pins.map { try PinFile.read($0) } ?? []
        options.embeddings = try embedding.server()
        options.isExplained = explain
        options.maximumErrorShare = maxError
        return options
    }

    private func alignFiles(_ aligner: PairAligner) throws {
        let texts = try files.map { try TextFile.read($0, encoding: input.encoding) }
        for path in output where path != "-" && !force && FileManager.default.fileExists(atPath: path) {
            throw FileError(
                .exists, path: path, cause: "the file exists already",
                advice: "Choose another name, or replace it with --force.")
        }
        let result = try aligner.align(texts[0], texts[1], options: try options())
        for warning in result.warnings { Message.warning(warning) }
        let minimum = max(minimum, result.leastConfidence)
        for path in output.isEmpty && memory == nil ? ["-"] : output {
            let format = path == "-" && json ? .jsonl : PairFormat(path: path) ?? .text
            try format.write(
                result.text, to: path, minimum: minimum, date: date, explanations: result.explanations,
                overwrite: force)
        }
        let units = result.text.units(minimum: minimum).count
        let omissions = result.text.beads.count { $0.isOmission }
        let wrong = result.text.expectedErrors(minimum: minimum)
        for path in output where path != "-" {
            Message.note(
                "\(path): \(units) pairs, of which about \(wrong.formatted(digits: wrong < 10 ? 1 : 0)) may be wrong, "
                    + "\(omissions) without a partner")
        }
        if let memory {
            let report = try AlignedUnits.take(
                result.text.units(minimum: minimum, date: date), of: result.text, into: memory)
            Message.note("\(memory): \(report.added) units added, \(report.duplicates) there already")
        }
    }

    private func alignBatch(_ list: String, _ aligner: PairAligner) async throws {
        let pairs = try PairList(path: list)
        for orphan in pairs.orphans { Message.warning("\(orphan): its partner is missing") }
        let batch = try PairBatch(
            aligner: aligner, options: try options(), folder: output[0], minimum: minimum, date: date, overwrite: force,
            encoding: input.encoding)
        var summary = (aligned: 0, kept: 0, failed: 0, units: 0)
        let progress = Progress(total: pairs.entries.count)
        await batch.run(pairs.entries, jobs: try jobs ?? knowledge.settings.load().jobs) { entry, outcome in
            switch outcome {
            case .aligned(let units, _, let warnings):
                summary.aligned += 1
                summary.units += units
                for warning in warnings { progress.interrupt { Message.warning(warning) } }
            case .kept: summary.kept += 1
            case .failed(let cause):
                summary.failed += 1
                progress.interrupt { Message.error(cause) }
            }
            progress.step(entry.name)
        }
        progress.end()
        if let memory {
            for entry in pairs.entries {
                let path = "\(output[0])/\(entry.name).tmx"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                _ = try Memory.take(
                    MemoryInput(path: path, source: LanguageTag(source ?? "de"), target: nil), into: memory)
            }
        }
        print(
            "\(output[0]): \(summary.aligned) pairs of texts aligned, \(summary.units) units, \(summary.kept) kept from "
                + "before, \(summary.failed) failed")
        if summary.failed > 0 { throw ExitCode(ExitStatus.partOfBatch) }
    }
}
