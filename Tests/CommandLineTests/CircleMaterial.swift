import Foundation
import TestSupport

/// Articles as web pages with their translation, made from the sample articles: sentence pairs that stand one to one,
/// with other figures and days in each article.
struct CircleMaterial {
    /// A text in both languages.
    struct Pair: Hashable {
        var german: String
        var english: String
    }

    /// An article.
    struct Story {
        var name: String
        var headline: Pair
        var paragraphs: [[Pair]]
        var pairs: [Pair] { [headline] + paragraphs.flatMap(\.self) }
    }

    let stories: [Story]

    init(count: Int) throws {
        let pool = try ["hafenstreit", "grenzgipfel", "heizungsgesetz"].flatMap(Self.pairs)
        let heads = pool.filter { !$0.german.hasSuffix(".") && $0.german.count > 20 && $0.german.count < 90 }
        let body = pool.filter { $0.german.hasSuffix(".") && $0.german.count > 60 }
        stories = (0..<count).map { number in
            let sentences = (0..<12).map { body[(number * 7 + $0 * 5) % body.count] }
            var seen: Set<Pair> = []
            let own = sentences.filter { seen.insert($0).inserted }.map { Self.varied($0, number) }
            let lead = Pair(
                german:
                    "Am Morgen des \(number % 27 + 1). März trafen sich in Lauenrode \(number + 3) Abgeordnete der Opposition zu einer Sitzung.",
                english:
                    "On the morning of \(number % 27 + 1) March, \(number + 3) opposition MPs met for a session in Lauenrode."
            )
            return Story(
                name: "story-\(number + 1)", headline: Self.varied(heads[number % heads.count], number),
                paragraphs: [[lead]]
                    + stride(from: 0, to: own.count, by: 3).map { Array(own[$0..<min($0 + 3, own.count)]) })
        }
    }

    /// The pairs of an article whose beads are 1-1.
    private static func pairs(_ name: String) throws -> [Pair] {
        let german = try Fixtures.text("Articles/\(name).de.units.txt").split(separator: "\n").map(String.init)
        let english = try Fixtures.text("Articles/\(name).en.units.txt").split(separator: "\n").map(String.init)
        return try Fixtures.text("Articles/\(name).beads.tsv").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 2, let first = Int(cells[0]), let second = Int(cells[1]),
                german.indices.contains(first), english.indices.contains(second)
            else { return nil }
            return Pair(german: german[first], english: english[second])
        }
    }

    /// The pair with an opening of its own in every other article, so that the batch is no repetition of one text.
    private static func varied(_ pair: Pair, _ number: Int) -> Pair {
        guard number % 2 == 1, pair.german.hasSuffix(".") else { return pair }
        return Pair(
            german: "Zum \(number + 2). Mal heißt es: \(pair.german)",
            english: "For the \(ordinal(number + 2)) time, it is said: \(pair.english)")
    }

    private static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    /// The page of an article, with what stands around it on a news site; each third one has a link.
    static func page(_ story: Story, number: Int) -> String {
        func text(_ raw: String) -> String { raw.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
        let paragraphs = story.paragraphs.enumerated().map { index, pairs in
            var inner = pairs.map { text($0.german) }.joined(separator: " ")
            if index == 0, number % 3 == 0 {
                inner = inner.replacing("Lauenrode", with: "<a href=\"/ort?a=1&amp;b=2\">Lauenrode</a>")
            }
            return "<p>\(inner)</p>"
        }
        return """
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><title>\(text(story.headline.german)) | Tagblatt</title>
            <meta property="og:title" content="\(text(story.headline.german).replacing("\"", with: "&quot;"))"></head>
            <body><nav><a href="/">Start</a><a href="/politik">Politik</a></nav>
            <main><article><h1>\(text(story.headline.german))</h1>
            \(paragraphs.joined(separator: "\n"))
            </article></main>
            <footer><p>Alle Rechte vorbehalten. Impressum und Datenschutz.</p></footer></body></html>

            """
    }

    /// The memory that knows the articles, as TMX.
    ///
    /// - Parameter change: makes another translation of a pair, or none.
    func memory(_ change: (Int, Pair) -> Pair?) -> String {
        func text(_ raw: String) -> String {
            raw.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        }
        var seen: Set<String> = []
        var units = ""
        for (number, story) in stories.enumerated() {
            for pair in story.pairs {
                guard let pair = change(number, pair), seen.insert(pair.german).inserted else { continue }
                units += "<tu><tuv xml:lang=\"de-DE\"><seg>\(text(pair.german))</seg></tuv>"
                units += "<tuv xml:lang=\"en-GB\"><seg>\(text(pair.english))</seg></tuv></tu>\n"
            }
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="x" \
            adminlang="en" srclang="de-DE" datatype="plaintext"/><body>
            \(units)</body></tmx>

            """
    }
}
