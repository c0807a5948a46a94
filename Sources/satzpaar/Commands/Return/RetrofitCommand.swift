import ArgumentParser
import Bitext
import Desk
import Files
import Foundation
import Memory
import Quality

struct RetrofitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrofit",
        abstract: "Compare the published English with the delivered one and propose changes to the memory.",
        discussion: """
            DELIVERED is a folder that 'satzpaar prep' made, with its translation, or a TMX or XLIFF file; with --into, \
            also the English article as it was delivered, whose German the memory tells. PUBLISHED is the English \
            article as it appeared, in any format. Both are aligned sentence by sentence; where the editor changed \
            words, joined or split sentences, the published wording is proposed for the memory. A wording that says \
            another figure or fails another check as an error, or that is too different, is listed but not proposed.

              satzpaar retrofit job/ published.html
              satzpaar retrofit job/ published.html --into news.tm --apply

            The memory keeps a log: 'satzpaar tm undo' takes a change back. Exit status: 1 where there are proposals \
            that were not applied, 0 otherwise.
            """)

    @Argument(help: "What was delivered: a folder that 'prep' made, a TMX or XLIFF file, or the English article.")
    var delivered: String
    @Argument(help: "The English article as it was published.") var published: String
    @Option(help: ArgumentHelp("The memory that is to learn.", valueName: "memory")) var into: String?
    @Flag(help: "Make the proposed changes in the memory.") var apply = false
    @Option(help: "The least likeness of a change that is proposed, 0 to 1.") var least = 0.4
    @Option(help: "The language of the original.") var source = "de-DE"
    @Option(help: "The language of the translation.") var target = "en-GB"
    @OptionGroup var glossary: GlossaryOptions
    @Flag(help: "Print one JSON object a stretch of text.") var json = false

    func validate() throws {
        guard !apply || into != nil else { throw ValidationError("Name the memory with --into.") }
        guard (0.0...1.0).contains(least) else { throw ValidationError("--least must be from 0 to 1.") }
    }

    func run() throws {
        let desk = try RetrofitDesk(
            checker: QualityChecker(glossary: try glossary.load(isBatch: false)), source: LanguageTag(source),
            target: LanguageTag(target))
        let memory = try into.map { try Memory.open($0, create: false) }
        defer { memory?.close() }
        let retrofit = try desk.compare(
            try desk.delivered(delivered, memory: memory), published: published, least: least)
        var outcomes: [RetrofitDesk.Outcome: Int] = [:]
        for change in retrofit.changes {
            var outcome: RetrofitDesk.Outcome?
            if apply, let memory {
                outcome = try desk.teach(
                    change, to: memory, origin: URL(fileURLWithPath: published).lastPathComponent)
                if let outcome { outcomes[outcome, default: 0] += 1 }
            }
            if json {
                try Output.line(Self.json(change, outcome))
            } else {
                for line in Self.lines(change, outcome) { try Output.line(line) }
            }
        }
        if !json { try Output.line(summary(retrofit, outcomes)) }
        if !apply, retrofit.changes.contains(where: \.isProposed) { throw ExitCode(ExitStatus.findings) }
    }

    private func summary(_ retrofit: Retrofit, _ outcomes: [RetrofitDesk.Outcome: Int]) -> String {
        let counts = Retrofit.Edit.allCases.map { "\(retrofit.count($0)) \($0.rawValue)" }.joined(separator: ", ")
        let proposals = retrofit.changes.count(where: \.isProposed)
        let base = "\(counts); \(proposals) proposed"
        guard apply else { return base }
        return base
            + "; memory: \(outcomes[.updated, default: 0]) updated, \(outcomes[.added, default: 0]) added, "
            + "\(outcomes[.known, default: 0]) known"
    }

    private static func lines(_ change: Retrofit.Change, _ outcome: RetrofitDesk.Outcome?) -> [String] {
        guard change.edit != .kept else { return [] }
        let percent = Int((change.similarity * 100).rounded())
        var lines = ["\(change.edit.rawValue)\(change.similarity > 0 ? "  \(percent) %" : "")"]
        if !change.source.isEmpty { lines.append("  de  \(change.source)") }
        lines.append("  en  \(change.difference.marked)")
        lines += change.doubts.map { "  not proposed: \($0)" }
        if let outcome { lines.append("  memory: \(outcome.rawValue)") }
        return lines + [""]
    }

    private struct Line: Encodable {
        let edit, source, delivered, published: String
        let similarity: Double
        let isProposed: Bool
        let doubts: [String]
        let memory: String?
    }

    private static func json(_ change: Retrofit.Change, _ outcome: RetrofitDesk.Outcome?) -> String {
        let line = Line(
            edit: change.edit.rawValue, source: change.source, delivered: change.target, published: change.published,
            similarity: (change.similarity * 1000).rounded() / 1000, isProposed: change.isProposed,
            doubts: change.doubts, memory: outcome?.rawValue)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
