public import Articles
public import Bitext

/// A unit with what came back for it.
public struct ReturnedUnit: Sendable {
    /// What was wrong with it, or remarkable.
    public enum Remark: Sendable, Hashable {
        /// There is no translation.
        case untranslated
        /// The source in the file that came back is another than the one handed over.
        case sourceChanged(String)
        /// The translator changed what the memory had offered as exact.
        case edited(offered: String)
        /// Tags were missing and were put where they most likely belong.
        case tagsPlaced([String])
        /// Tags were there that the source doesn't have; they were left out.
        case tagsDropped([String])
        /// The file that came back does not say that it is done.
        case unconfirmed
    }

    /// The unit.
    public var unit: DocumentUnit
    /// The translation with the unit's codes; nil where there is none.
    public var target: InlineContent?
    /// What is to be said of it.
    public var remarks: [Remark] = []
    /// Who translated it.
    public var author: String?
    /// When, as TMX writes it.
    public var changed: String?
    /// A note of the translator.
    public var note: String?

    /// Whether it has a translation.
    public var isTranslated: Bool { target != nil }
    /// Whether its source is another than the one handed over.
    public var isSourceChanged: Bool {
        remarks.contains { if case .sourceChanged = $0 { true } else { false } }
    }
}

extension ReturnedUnit.Remark {
    /// The remark in words.
    public var text: String {
        switch self {
        case .untranslated: "not translated"
        case .sourceChanged(let source): "the source was changed to: \(source)"
        case .edited(let offered): "changed from what the memory offered: \(offered)"
        case .tagsPlaced(let tags):
            "tags were missing and were put where they seem to belong: \(tags.joined(separator: " "))"
        case .tagsDropped(let tags): "tags that the source doesn't have were left out: \(tags.joined(separator: " "))"
        case .unconfirmed: "not marked as done"
        }
    }

    /// The name for machines.
    public var name: String {
        switch self {
        case .untranslated: "untranslated"
        case .sourceChanged: "source-changed"
        case .edited: "edited"
        case .tagsPlaced: "tags-placed"
        case .tagsDropped: "tags-dropped"
        case .unconfirmed: "unconfirmed"
        }
    }
}
