import Bitext

/// A block as what stays around its units, and the units.
///
/// Codes around a whole unit stay outside it, so that a translator sees only those that she has to place.
struct BlockTemplate {
    /// What stays before each unit and after the last.
    private(set) var gaps: [InlineContent]
    /// The units with their codes; `match` of a code is the label that it has in the unit, such as `a1`.
    private(set) var units: [InlineContent]

    /// Divides a block.
    ///
    /// - Parameters:
    ///   - content: text and codes, without highlights.
    ///   - ranges: the units in the block's text, in Unicode scalars, in order and apart from each other.
    init(_ content: InlineContent, ranges: [Range<Int>]) {
        var division = Division(ranges: ranges, ends: Self.extents(of: content))
        for (index, piece) in content.pieces.enumerated() { division.add(piece, index) }
        gaps = division.gaps.map { InlineContent($0) }
        units = division.units.map(Self.labelled)
    }

    /// The block with translations in the place of its units; nil leaves a unit as it is.
    func filled(_ translations: [InlineContent?]) -> InlineContent {
        var pieces = gaps[0].pieces
        for (number, unit) in units.enumerated() {
            pieces += (translations[number] ?? unit).pieces + gaps[number + 1].pieces
        }
        return InlineContent(pieces).joined
    }

    /// The positions of both halves of each pair, by the number of the piece.
    private static func extents(of content: InlineContent) -> [Int: Range<Int>] {
        var position = 0
        var open: [String: (index: Int, position: Int)] = [:]
        var extents: [Int: Range<Int>] = [:]
        for (index, piece) in content.pieces.enumerated() {
            switch piece {
            case .text(let text): position += text.unicodeScalars.count
            case .code(let code):
                guard let pair = code.pair else { continue }
                if code.kind == .begin {
                    open[pair] = (index, position)
                } else if code.kind == .end, let begin = open.removeValue(forKey: pair) {
                    extents[begin.index] = begin.position..<position
                    extents[index] = begin.position..<position
                }
            default: continue
            }
        }
        return extents
    }

    private struct Division {
        let ranges: [Range<Int>]
        let ends: [Int: Range<Int>]
        var gaps: [[InlineContent.Piece]]
        var units: [[InlineContent.Piece]]
        var position = 0

        init(ranges: [Range<Int>], ends: [Int: Range<Int>]) {
            self.ranges = ranges
            self.ends = ends
            gaps = Array(repeating: [], count: ranges.count + 1)
            units = Array(repeating: [], count: ranges.count)
        }

        mutating func add(_ piece: InlineContent.Piece, _ index: Int) {
            switch piece {
            case .text(let text): add(text)
            case .code(let code):
                if let unit = unit(of: code, ends[index]) { units[unit].append(piece) } else { gaps[gap].append(piece) }
            default: gaps[gap].append(piece)
            }
        }

        /// The gap that the present position lies in, or at the edge of.
        private var gap: Int { ranges.firstIndex { $0.lowerBound >= position } ?? ranges.count }

        /// The unit that a code belongs to; nil where it stays outside.
        private func unit(of code: InlineContent.Code, _ extent: Range<Int>?) -> Int? {
            if let inside = ranges.firstIndex(where: { $0.lowerBound < position && position < $0.upperBound }) {
                return inside
            }
            guard let extent, !extent.isEmpty else { return nil }
            // At an edge, only a code whose other half is truly inside.
            return ranges.firstIndex { range in
                code.kind == .begin
                    ? range.lowerBound == position && extent.upperBound < range.upperBound
                    : range.upperBound == position && extent.lowerBound > range.lowerBound
            }
        }

        private mutating func add(_ text: String) {
            var run = String.UnicodeScalarView()
            var home: (unit: Int?, gap: Int)?
            for scalar in text.unicodeScalars {
                let unit = ranges.firstIndex { $0.contains(position) }
                let place = (unit: unit, gap: unit == nil ? gap : -1)
                if let known = home, known != place { flush(&run, known) }
                home = place
                run.append(scalar)
                position += 1
            }
            if let home { flush(&run, home) }
        }

        private mutating func flush(_ run: inout String.UnicodeScalarView, _ home: (unit: Int?, gap: Int)) {
            guard !run.isEmpty else { return }
            if let unit = home.unit {
                units[unit].append(.text(String(run)))
            } else {
                gaps[home.gap].append(.text(String(run)))
            }
            run = String.UnicodeScalarView()
        }
    }

    /// Gives each code of a unit its label; half a pair becomes isolated.
    private static func labelled(_ pieces: [InlineContent.Piece]) -> InlineContent {
        var counts: [String: Int] = [:]
        for case .code(let code) in pieces {
            if let pair = code.pair { counts[pair, default: 0] += 1 }
        }
        var labels: [String: String] = [:]
        var number = 0
        return InlineContent(
            pieces.map { piece in
                guard case .code(var code) = piece else { return piece }
                if let pair = code.pair, counts[pair] == 1 {
                    code.kind = code.kind == .begin ? .isolatedBegin : code.kind == .end ? .isolatedEnd : code.kind
                }
                if code.kind == .end, let label = code.pair.flatMap({ labels[$0] }) {
                    code.match = label
                } else {
                    number += 1
                    let label = "\(code.type ?? "x")\(number)"
                    if let pair = code.pair { labels[pair] = label }
                    code.match = label
                }
                return .code(code)
            })
    }
}
