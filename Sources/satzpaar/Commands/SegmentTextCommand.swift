import ArgumentParser
import Bitext
import Files
import Foundation
import Segmentation

struct SegmentTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Divide a text into sentences, one a line.")

    @Argument(help: "The text, or - for standard input.")
    var file = "-"

    @Flag(help: "Read and write records, one JSON object a line.")
    var jsonl = false

    @Flag(help: "Show every boundary and every place where none was made, with the rule and its evidence.")
    var explain = false

    @Option(help: "The language of the text: de or en; with --srx any.")
    var language = "de"

    @Option(help: "How lines stand to paragraphs: lines or wrapped.")
    var layout = Layout.lines

    @Option(name: .customLong("srx"), help: "An SRX file whose rules are used instead of ours.")
    var foreignRules: String?

    @Option(name: .customLong("rules"), help: "An SRX file of your own rules, which come before ours.")
    var userRules: String?

    @Option(name: .customLong("srx-out"), help: "Write our rules as an SRX 2.0 file and stop.")
    var srxOutput: String?

    @Option(help: "How many processors to use for a large text.")
    var jobs = 1

    @Option(help: "The encoding of the text, where it can't be told from its bytes.")
    var encoding: String?

    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
    var output = "-"

    @Flag(help: "Replace a file that exists.")
    var force = false

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
        if explain, jsonl { throw ValidationError("--explain and --jsonl can't go together.") }
        if explain, foreignRules != nil { throw ValidationError("--explain shows our own rules; leave --srx out.") }
    }

    func run() throws {
        if let srxOutput {
            let document = try SRXDocument.ours(for: [.german, .english])
            return try OutputFile.write(
                String(decoding: document.xml(), as: UTF8.self), to: srxOutput, overwrite: force)
        }
        let output = try OutputFile(path: output, overwrite: force)
        if jsonl {
            try SegmentRecords(segmenters: segmenters()).run(input: file, output: output)
        } else if explain {
            try explanation(to: output)
        } else {
            try units(to: output)
        }
        try output.commit()
    }

    private func segmenters() throws -> [Layout: Segmenter] {
        [.lines: try segmenter(.lines), .wrapped: try segmenter(.wrapped)]
    }

    private func segmenter(_ layout: Layout) throws -> Segmenter {
        let tag = LanguageTag(language)
        if let foreignRules {
            return Segmenter(rules: try engine(foreignRules, tag), language: tag, layout: layout)
        }
        let userEngine = try userRules.map { try engine($0, tag) }
        do throws(SegmentationError) {
            return try Segmenter(language: tag, layout: layout, userRules: userEngine)
        } catch {
            throw ValidationError(error.description)
        }
    }

    private func engine(_ path: String, _ language: LanguageTag) throws -> SRXEngine {
        let document = try SRXDocument.read(path)
        for group in document.unusedLanguageRules {
            Message.warning("\(path):\(group.line): no map refers to the rules '\(group.name)'; they never apply")
        }
        return try SRXEngine(document, language: language, path: path)
    }

    // MARK: Units, one a line

    /// Larger input is streamed.
    private static let small = 1 << 20

    private func units(to output: OutputFile) throws {
        let stream = UnitStream(try segmenter(layout), jobs: jobs)
        let input = try ByteInput(path: file)
        let head = try input.read(upTo: Self.small)
        if head.count < Self.small || encoding != nil || !head.prefix(Self.small - 4).isPlausibleUTF8 {
            let text = try TextFile.text(in: head + input.rest(), path: file, encoding: encoding)
            if let warning = text.warning { Message.warning(warning) }
            var left = Array(text.text.utf8)[...]
            try stream.run(
                read: { buffer in
                    let count = min(buffer.count, left.count)
                    buffer.copyBytes(from: left.prefix(count))
                    left = left.dropFirst(count)
                    return count
                }, write: { try output.write($0) })
            return
        }
        var left = head[...]
        try stream.run(
            read: { buffer in
                guard left.isEmpty else {
                    let count = min(buffer.count, left.count)
                    buffer.copyBytes(from: left.prefix(count))
                    left = left.dropFirst(count)
                    return count
                }
                return try input.read(into: buffer)
            }, write: { try output.write($0) })
    }

    // MARK: Explanations

    private func explanation(to output: OutputFile) throws {
        let text = try Input.text(file, encoding: encoding)
        for decision in try segmenter(layout).explain(text.text) where decision.rule != .insideToken {
            let verdict = decision.isBoundary ? "break" : "hold"
            try output.write(
                """
                \(decision.offset)\t\(verdict)\t\(decision.rule.rawValue)\t\(decision.before)⏐\(decision.after)\t\
                \(decision.rule.explanation)\(decision.evidence.isEmpty ? "" : ": \(decision.evidence)")

                """)
        }
    }
}

extension Collection<UInt8> {
    /// Whether the bytes are UTF-8, but for a scalar that is cut at the end.
    fileprivate var isPlausibleUTF8: Bool {
        var bytes = Array(self)
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return !bytes.starts(with: [0xFF, 0xFE]) && !bytes.contains(0)
            && String(validating: bytes, as: UTF8.self) != nil
    }
}
