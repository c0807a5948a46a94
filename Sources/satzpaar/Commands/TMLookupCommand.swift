import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Find units that are like a segment.",
        discussion: """
            Shows the scores by words and by characters, those that OmegaT gives (words, all tokens), penalties, and \
            what differs: [-only in the memory-] {+only in the segment+}.

              satzpaar tm lookup news.tm "Der Minister reist nach Paris."
              satzpaar tm lookup news.tm --segments article.de.txt --json --threshold 60
              satzpaar tm lookup --memory desk.tm --memory agency.tm:5 "Der Minister reist nach Paris." --fragments

            With --memory several memories are asked as one: the first goes first where scores are equal, and a number \
            behind the colon is what matches of that memory lose.
            """)

    @Argument(
        help: ArgumentHelp("The memory, unless --memory names it, and the segment.", valueName: "memory] [segment"))
    var arguments: [String] = []

    @Option(
        name: .customLong("memory"),
        help: ArgumentHelp("A memory and its penalty. May be given more than once.", valueName: "file[:points]"))
    var memories: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file with a segment a line, each the context of the next; '-' is standard input.", valueName: "file"))
    var segments: String?

    @Option(help: "The least similarity in per cent, by words or characters.")
    var threshold = 70

    @Option(help: "Matches of a segment at most.")
    var limit = 10

    @Option(help: ArgumentHelp("Points off for an attribute's value.", valueName: "name=value:points"))
    var penalty: [String] = []

    @OptionGroup var filter: UnitFilterOptions

    @Flag(help: "Look for similar texts also where the same text is there.")
    var fuzzy = false

    @Flag(help: "Also show units inside the segment, and the longest runs of words that it shares with units.")
    var fragments = false

    @Flag(help: "One JSON object a segment, with the time it took in milliseconds where --time is given.")
    var json = false

    @Flag(help: "Show what look-ups cost.")
    var time = false

    func validate() throws {
        guard arguments.count == (memories.isEmpty ? 1 : 0) + (segments == nil ? 1 : 0) else {
            throw ValidationError("Give a memory and a segment, or a file of them with --segments.")
        }
        guard (30...100).contains(threshold) else { throw ValidationError("--threshold lies between 30 and 100.") }
    }

    mutating func run() throws {
        let memory = try MemorySet(memories.isEmpty ? [arguments[0]] : memories)
        defer { memory.close() }
        let lookup = try lookupOptions()
        let texts = try segments.map(Self.lines) ?? [arguments[arguments.count - 1]]
        var costs: [LookupCost] = []
        for (number, text) in texts.enumerated() {
            let context = SegmentContext(
                previous: number > 0 ? texts[number - 1] : nil,
                next: number + 1 < texts.count ? texts[number + 1] : nil)
            let start = LookupCost.now
            let matches = try memory.lookup(text, context: context, options: lookup)
            let cost = LookupCost.now - start
            costs.append(cost)
            let parts = fragments ? try memory.fragments(of: text, options: lookup) : nil
            if json {
                print(TMMatchLine(text, matches, parts, time ? cost : nil).json)
            } else {
                show(text, matches)
                Self.show(parts ?? [], of: text)
            }
        }
        if time { LookupCost.report(costs) }
    }

    private func lookupOptions() throws -> LookupOptions {
        var lookup = LookupOptions()
        lookup.threshold = Double(threshold) / 100
        lookup.limit = limit
        lookup.filter = try filter.filter()
        lookup.alwaysFuzzy = fuzzy
        lookup.penalties = try penalty.map { rule in
            let parts = rule.split(separator: ":").map(String.init)
            let pair = (parts.first ?? "").split(separator: "=").map(String.init)
            guard parts.count == 2, pair.count == 2, let points = Int(parts[1]) else {
                throw ValidationError("'\(rule)' is no penalty: write --penalty status=draft:5.")
            }
            return .init(attribute: pair[0], value: pair[1], points: points)
        }
        return lookup
    }

    static func lines(_ path: String) throws -> [String] {
        let text = try Input.text(path, encoding: nil).text
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }

    private static func show(_ fragments: [FragmentMatch], of text: String) {
        let segment = ScalarText(text)
        for fragment in fragments {
            let unit = fragment.unit
            print("  ‘\(segment[clamped(fragment.segment, segment)])’")
            if !fragment.isWhole { print("    in: \(unit.source.plainText)") }
            print("    \(unit.target.plainText)")
        }
    }

    private func show(_ text: String, _ matches: [TMMatch]) {
        print(text)
        if matches.isEmpty { print("  no match") }
        for match in matches {
            var name = match.unit.origin ?? "-"
            if memories.count > 1 { name = "\(match.memory): \(name)" }
            let omegaT = OmegaTScore(text, match.unit.source.plainText)
            var line = "  \(match.score) %  \(match.kind.rawValue), characters \(match.characterScore) %, "
            line += "OmegaT \(omegaT.words)/\(omegaT.tokens) %, \(name)"
            for penalty in match.penalties { line += ", −\(penalty.points) \(penalty.reason)" }
            print(line)
            print("    \(Self.marked(match, text))")
            print("    \(match.target.plainText)")
        }
    }

    private static func marked(_ match: TMMatch, _ text: String) -> String {
        let source = ScalarText(match.unit.source.plainText)
        let segment = ScalarText(text)
        guard !match.differences.isEmpty else { return source.string }
        return match.differences.map { mark in
            switch mark.change {
            case .same: source[clamped(mark.source, source)]
            case .replaced: "[-\(source[clamped(mark.source, source)])-]{+\(segment[clamped(mark.segment, segment)])+}"
            case .added: "{+\(segment[clamped(mark.segment, segment)])+}"
            case .removed: "[-\(source[clamped(mark.source, source)])-]"
            }
        }.joined(separator: " ")
    }

    private static func clamped(_ range: Range<Int>, _ text: ScalarText) -> Range<Int> {
        range.clamped(to: 0..<text.scalars.count)
    }
}
