public import Articles
public import Bitext
import Exchange

/// An article as it goes to its translator: the file that it came in, and its units with their codes.
public struct HandOver: Sendable {
    /// The article and its file.
    public var document: SourceDocument
    /// The units, in order.
    public var units: [DocumentUnit]

    /// Makes a hand-over.
    public init(document: SourceDocument, units: [DocumentUnit]) {
        self.document = document
        self.units = units
    }

    /// The units as segments of plain text.
    public var segments: [Segment] {
        units.map { unit in
            let start = document.start(ofBlock: unit.block)
            return Segment(
                text: unit.text, range: unit.range.lowerBound + start..<unit.range.upperBound + start,
                paragraph: unit.paragraph, role: unit.role)
        }
    }

    /// The units with their codes as short tags.
    var lines: [String] { units.map { TaggedText.string($0.content) } }

    /// A unit of the memory for a place of this article: with the codes of the place, and whether that is certain.
    func fitted(_ match: Leverage.Match, source: LanguageTag, target: LanguageTag) -> (TranslationUnit, isCertain: Bool)
    {
        let place = units[match.segment].content
        var unit = match.unit
        guard let first = unit.variant(source), let second = unit.variant(target) else { return (unit, false) }
        let isExact = match.score == 1
        let old = (source: TaggedText.native(first.content), target: TaggedText.native(second.content))
        var new = (source: old.source, target: second.content.plainText)
        var isCertain = true
        if isExact {
            new.source = TaggedText.string(place)
            if !place.codes.isEmpty {
                if old.source == new.source, TaggedText.content(old.target, source: place).missing.isEmpty {
                    new.target = old.target
                } else {
                    let moved = CodeTransfer.transfer(place, to: new.target)
                    new.target = TaggedText.string(moved.content)
                    isCertain = moved.isCertain
                }
            }
        } else if !second.content.codes.isEmpty {
            new.target = old.target
        }
        unit.variants = [
            .init(first.language, InlineContent(new.source), attributes: first.attributes),
            .init(second.language, InlineContent(new.target), attributes: second.attributes),
        ]
        return (unit, isCertain)
    }
}

extension ArticleSegmenter {
    /// The units of a document with its file, ready to be handed over.
    ///
    /// - Parameter withFields: whether titles for search engines and alternative texts are units too.
    public func handOver(_ document: SourceDocument, language: LanguageTag, withFields: Bool = true) -> HandOver {
        HandOver(
            document: document, units: document.units(withFields: withFields) { ranges(in: $0, language: language) })
    }
}
