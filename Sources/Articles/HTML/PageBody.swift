import Bitext
import Markup

/// A page that is written again with the article in another language; all other bytes stay.
struct PageBody: DocumentBody {
    let contents: [InlineContent]
    let problems: [String]
    let fields: [DocumentField]

    private let scanner: MarkupScanner
    private let ranges: [Range<Int>?]
    /// Changes UTF-8 bytes into the page's own.
    private let encoder: PageEncoder

    init(_ article: Article, html: String, encoder: PageEncoder) {
        let places = PagePlaces(html: html)
        scanner = places.scanner
        self.encoder = encoder
        var contents: [InlineContent] = []
        var ranges: [Range<Int>?] = []
        var problems: [String] = []
        for block in article.blocks {
            let text = article.text[block.range]
            guard let place = block.origin.flatMap({ places.range(of: $0, text: text) }) else {
                problems.append("its place in the page is not known: \(text.prefix(60))")
                contents.append(InlineContent(text))
                ranges.append(nil)
                continue
            }
            let read = PageContent(places.scanner, range: place)
            if read.content.plainText == text {
                contents.append(read.content)
                ranges.append(read.range)
            } else {
                problems.append("the tags in it can't be kept: \(text.prefix(60))")
                contents.append(InlineContent(text))
                ranges.append(place)
            }
        }
        (self.contents, self.ranges, self.problems) = (contents, ranges, problems)
        let said = TextMirror(contents.map { ($0.plainText, $0.plainText + "|") }, source: .undetermined)
        fields = PageFieldTexts(scanner, article: Self.extent(ranges)).fields.filter {
            said.translation(of: $0.text) == nil
        }
    }

    /// The bytes from the first to the last block.
    private static func extent(_ ranges: [Range<Int>?]) -> Range<Int> {
        let known = ranges.compactMap(\.self)
        return (known.map(\.lowerBound).min() ?? 0)..<(known.map(\.upperBound).max() ?? 0)
    }

    func bytes(
        replacing blocks: [Int: InlineContent], mirror: TextMirror, language: LanguageTag
    ) -> [UInt8] {
        var splice = ByteSplice()
        for (number, content) in blocks {
            if let range = ranges[number] { splice.replace(range, with: markup(content)) }
        }
        let article = Self.extent(ranges)
        for change in PageFields(scanner, mirror: mirror, language: language, article: article).changes {
            splice.replace(change.range, with: change.markup)
        }
        return splice.applied(to: scanner.bytes, encoder: encoder)
    }

    private func markup(_ content: InlineContent) -> String {
        content.pieces.reduce(into: "") { markup, piece in
            switch piece {
            case .text(let text): markup += MarkupText.escaped(text)
            case .code(let code): markup += code.data.plainText
            case .highlight(_, _, let inner): markup += self.markup(inner)
            case .subflow: break
            }
        }
    }
}

/// Stretches of a file that get other bytes.
struct ByteSplice {
    private var changes: [(range: Range<Int>, text: String)] = []

    /// Whether nothing changes.
    var isEmpty: Bool { changes.isEmpty }

    /// Puts text in the place of some bytes.
    mutating func replace(_ range: Range<Int>, with text: String) { changes.append((range, text)) }

    /// The file with the changes; of two that overlap, the first in the file counts.
    func applied(to bytes: [UInt8], encoder: PageEncoder = PageEncoder()) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        let ordered = changes.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        for change in ordered where change.range.lowerBound >= position {
            output += encoder.original(bytes[position..<change.range.lowerBound])
            output += encoder.encoded(change.text)
            position = change.range.upperBound
        }
        return encoder.mark + output + encoder.original(bytes[position...])
    }
}
