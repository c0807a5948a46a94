import Bitext

/// What is known of the place of each segment in its text.
struct Layout: Sendable {
    /// The number of its paragraph.
    var paragraphs: [Int]?
    /// What kind of text it is; a bead of two kinds on one side is none.
    var kinds: [UInt8]?
    /// Whether no bead may reach over the boundary before a segment.
    var barriers: [Bool]?

    init(paragraphs: [Int]? = nil, roles: [Role]? = nil, count: Int) {
        self.paragraphs = paragraphs.flatMap { $0.count == count ? $0 : nil }
        guard let roles, roles.count == count else { return }
        let kinds = roles.map(Self.kind)
        self.kinds = kinds
        barriers = kinds.indices.map { $0 > 0 && kinds[$0] != kinds[$0 - 1] }
    }

    /// Whether there is anything to ask.
    var isInformative: Bool { paragraphs != nil || barriers != nil }

    /// Whether a run reaches over a barrier.
    func crossesBarrier(_ run: Range<Int>) -> Bool {
        guard let barriers, run.count > 1 else { return false }
        return barriers[(run.lowerBound + 1)..<run.upperBound].contains(true)
    }

    /// The layout of a part.
    func part(_ range: Range<Int>) -> Layout {
        var layout = self
        layout.paragraphs = paragraphs.map { Array($0[range]) }
        layout.kinds = kinds.map { Array($0[range]) }
        layout.barriers = barriers.map { Array($0[range]) }
        return layout
    }

    /// The same in another order.
    func reordered(_ order: [Int]) -> Layout {
        var layout = self
        layout.paragraphs = paragraphs.map { old in order.map { old[$0] } }
        layout.kinds = kinds.map { old in order.map { old[$0] } }
        layout.barriers = order.indices.map { place in
            place > 0 && (order[place] != order[place - 1] + 1 || barriers?[order[place]] == true)
        }
        return layout
    }

    /// Texts that never share a sentence: running text, headings, and what stands beside the text.
    private static func kind(_ role: Role) -> UInt8 {
        switch role {
        case .lead, .body, .dateline, .quote, .listItem, .correction: 0
        case .kicker, .headline, .subhead: 1
        case .caption, .credit, .byline, .embed, .agencyMark: 2
        case .boilerplate: 3
        }
    }
}
