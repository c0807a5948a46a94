public import Bitext

extension Segmenter {
    /// Divides a text with codes.
    ///
    /// The codes don't hinder the rules: they see the text without them. A highlight over a break becomes two. White
    /// space between units is left out, as in ``ranges(in:)``; no code is.
    ///
    /// - Parameters:
    ///   - content: the text.
    ///   - placement: where codes at a break go.
    public func units(of content: InlineContent, placement: CodePlacement = CodePlacement()) -> [InlineContent] {
        let ranges = ranges(in: content.plainText)
        guard ranges.count > 1 else { return content.pieces.isEmpty ? [] : [content] }
        var divider = ContentDivider(units: ranges, placement: placement)
        return divider.divide(content).map { $0 ?? InlineContent() }
    }

    /// Divides the flows that stand inside the codes of a text, each into its units.
    public func subflowUnits(
        of content: InlineContent, placement: CodePlacement = CodePlacement()
    ) -> [[InlineContent]] {
        content.subflows.map { flow in
            placement.dividesSubflows ? units(of: flow, placement: placement) : [flow]
        }
    }
}

/// Hands the pieces of a content to the units of its text, from the front to the back.
private struct ContentDivider {
    let units: [Range<Int>]
    let placement: CodePlacement
    /// The scalar of the plain text that comes next.
    private var position = 0

    init(units: [Range<Int>], placement: CodePlacement) {
        self.units = units
        self.placement = placement
    }

    /// The part of each unit; nil where it has none.
    mutating func divide(_ content: InlineContent) -> [InlineContent?] {
        var parts = [InlineContent?](repeating: nil, count: units.count)
        for piece in content.pieces {
            switch piece {
            case .text(let text): add(text, to: &parts)
            case .code(let code): add(piece, to: unit(of: code.kind), in: &parts)
            case .subflow: add(piece, to: unit(of: .placeholder), in: &parts)
            case .highlight(let type, let id, let inner):
                for (number, part) in divide(inner).enumerated() {
                    if let part { add(.highlight(type: type, id: id, part), to: number, in: &parts) }
                }
            }
        }
        return parts
    }

    private func add(_ piece: InlineContent.Piece, to unit: Int, in parts: inout [InlineContent?]) {
        parts[unit, default: InlineContent()].pieces.append(piece)
    }

    private mutating func add(_ text: String, to parts: inout [InlineContent?]) {
        let scalars = Array(text.unicodeScalars)
        let piece = position..<position + scalars.count
        for (number, unit) in units.enumerated() where unit.overlaps(piece) {
            let shared = unit.clamped(to: piece)
            var cut = String.UnicodeScalarView()
            cut.append(contentsOf: scalars[shared.lowerBound - position..<shared.upperBound - position])
            add(.text(String(cut)), to: number, in: &parts)
        }
        position = piece.upperBound
    }

    /// The unit that a code at the present position belongs to.
    private func unit(of kind: InlineContent.Code.Kind) -> Int {
        let after = units.firstIndex { position <= $0.lowerBound } ?? units.count
        let isInside = after > 0 && position < units[after - 1].upperBound
        if isInside || after == units.count { return max(0, after - 1) }
        let keeps =
            switch kind {
            case .begin, .isolatedBegin: placement.keepsStart
            case .end, .isolatedEnd: placement.keepsEnd
            case .placeholder, .unknown: placement.keepsIsolated
            }
        return keeps && after > 0 ? after - 1 : after
    }
}

extension [InlineContent?] {
    fileprivate subscript(_ index: Int, default content: InlineContent) -> InlineContent {
        get { self[index] ?? content }
        set { self[index] = newValue }
    }
}
