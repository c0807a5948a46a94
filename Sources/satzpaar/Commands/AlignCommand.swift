import Alignment
import ArgumentParser
import Bitext
import Desk
import Files
import Foundation

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

    @Flag(help: "The translation is a shortened one: clauses and sentences were left out.")
    var abridged = false

    @Flag(help: "Say of each pair which words, numbers and names spoke for it, and what else it might have been.")
    var explain = false

    @Flag(help: "Print the pairs as JSON Lines, where '-' or nothing is named with -o.")
    var json = false

    @Flag(help: "The texts are segmented: one segment a line.")
    var segmented = false

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

    private var options: PairAligner.Options {
        var options = PairAligner.Options()
        options.sourceLanguage = source.map { LanguageTag($0) }
        options.targetLanguage = target.map { LanguageTag($0) }
        options.isSegmented = segmented
        options.isExplained = explain
        return options
    }

    private func alignFiles(_ aligner: PairAligner) throws {
        let texts = try files.map { try TextFile.read($0, encoding: input.encoding) }
        for path in output where path != "-" && !force && FileManager.default.fileExists(atPath: path) {
            throw FileError(
                .exists, path: path, cause: "the file exists already",
                advice: "Choose another name, or replace it with --force.")
        }
        let result = try aligner.align(texts[0], texts[1], options: options)
        for warning in result.warnings { Message.warning(warning) }
        for path in output.isEmpty ? ["-"] : output {
            let format = path == "-" && json ? .jsonl : PairFormat(path: path) ?? .text
            try format.write(
                result.text, to: path, minimum: minimum, date: date, explanations: result.explanations,
                overwrite: force)
        }
        let units = result.text.units(minimum: minimum).count
        let omissions = result.text.beads.count { $0.isOmission }
        for path in output where path != "-" {
            Message.note("\(path): \(units) pairs, \(omissions) without a partner")
        }
    }

    private func alignBatch(_ list: String, _ aligner: PairAligner) async throws {
        let pairs = try PairList(path: list)
        for orphan in pairs.orphans { Message.warning("\(orphan): its partner is missing") }
        let batch = try PairBatch(
            aligner: aligner, options: options, folder: output[0], minimum: minimum, date: date, overwrite: force,
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
        print(
            "\(output[0]): \(summary.aligned) pairs of texts aligned, \(summary.units) units, \(summary.kept) kept from "
                + "before, \(summary.failed) failed")
        if summary.failed > 0 { throw ExitCode(ExitStatus.partOfBatch) }
    }
}
