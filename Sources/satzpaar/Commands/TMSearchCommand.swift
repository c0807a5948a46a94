import ArgumentParser
import Bitext
import Files
import Foundation
import Memory

struct TMSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Show a term in its contexts, with the translations.",
        discussion: """
            A word is found in any form and inside compounds; =Word is this form only; Minister*, *minister and Min?ster \
            are wildcards; several words must all occur; "in quotation marks" they follow each other; /…/ is a regular \
            expression. Words that likely translate the term are marked in the counterpart.

              satzpaar tm search news.tm Regierung
              satzpaar tm search news.tm '"neue Regierung"' --side source
              satzpaar tm search news.tm '/\\d+ Prozent/' --limit 20
              satzpaar tm search news.tm Minister --in article.de.txt
            """)

    @OptionGroup var options: MemoryOptions

    @Argument(help: "What to look for.")
    var query: String

    @Option(help: "Where to look: source, target or both.")
    var side = "both"

    @Option(help: "Hits at most.")
    var limit = 50

    @Option(help: "Characters shown on each side of a hit.")
    var width = 40

    @Option(name: .customLong("in"), help: ArgumentHelp("Look in a text too, line by line.", valueName: "file"))
    var texts: [String] = []

    @OptionGroup var filter: UnitFilterOptions

    @Flag(help: "One JSON object a hit.")
    var json = false

    func validate() throws {
        guard ["source", "target", "both"].contains(side) else {
            throw ValidationError("--side is source, target or both, not '\(side)'.")
        }
    }

    mutating func run() throws {
        let memory = try options.open()
        defer { memory.close() }
        let query: ConcordanceQuery
        do { query = try ConcordanceQuery(self.query) } catch { throw ValidationError("\(error)") }
        guard !query.isEmpty else { throw ValidationError("There is nothing to look for.") }
        for path in texts { try searchText(path, query) }
        let progress = Progress("units read")
        let hits = try memory.concordance(
            query, side: ConcordanceHit.Side(rawValue: side), filter: filter.filter(), limit: limit,
            progress: { progress.show($0) })
        progress.end()
        for hit in hits { if json { print(Self.json(hit)) } else { show(hit) } }
        Message.note("\(hits.count) units" + (hits.count == limit ? " (more with --limit)" : ""))
    }

    private func searchText(_ path: String, _ query: ConcordanceQuery) throws {
        let lines = try TMLookupCommand.lines(path)
        for (number, places) in try TextSearch.places(query, in: lines).enumerated() {
            if json, !places.isEmpty {
                print(
                    """
                    {"file":\(jsonString(path)),"line":\(number + 1),"text":\(jsonString(lines[number])),\
                    "places":\(Self.ranges(places))}
                    """)
            } else {
                for place in places { print("\(path):\(number + 1): " + keyword(ScalarText(lines[number]), place)) }
            }
        }
    }

    private func show(_ hit: ConcordanceHit) {
        let (text, other) =
            hit.side == .source
            ? (hit.unit.source.plainText, hit.unit.target.plainText)
            : (hit.unit.target.plainText, hit.unit.source.plainText)
        for place in hit.places { print(keyword(ScalarText(text), place)) }
        print(String(repeating: " ", count: width - 2) + "→ " + Self.marked(ScalarText(other), hit.counterparts))
    }

    /// Keyword in context: the find stands in one column.
    private func keyword(_ text: ScalarText, _ place: Range<Int>) -> String {
        let before = text[max(0, place.lowerBound - width)..<place.lowerBound]
        let after = text[place.upperBound..<min(text.scalars.count, place.upperBound + width)]
        let padding = String(repeating: " ", count: max(0, width - before.unicodeScalars.count))
        return "\(padding)\(before)[\(text[place])]\(after)"
    }

    private static func marked(_ text: ScalarText, _ places: [Range<Int>]) -> String {
        var result = ""
        var end = 0
        for place in places where place.lowerBound >= end {
            result += text[end..<place.lowerBound] + "[" + text[place] + "]"
            end = place.upperBound
        }
        return result + text[end..<text.scalars.count]
    }

    private static func ranges(_ ranges: [Range<Int>]) -> String {
        "[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
    }

    private static func json(_ hit: ConcordanceHit) -> String {
        return """
            {"id":\(hit.unit.id),"side":"\(hit.side.rawValue)","source":\(jsonString(hit.unit.source.plainText)),\
            "target":\(jsonString(hit.unit.target.plainText)),"places":\(ranges(hit.places)),\
            "counterparts":\(ranges(hit.counterparts))}
            """
    }
}
