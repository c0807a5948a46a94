import Bitext
import Markup

/// Where the blocks of a page stand in its bytes.
///
/// The tree of the HTML parser knows no places. But tree and tokens hold the same characters in the same order, so that
/// the number of a character, white space left out, leads from one to the other. Where the parser has mended the page so
/// that the numbers differ, the block is looked for nearby.
struct PagePlaces {
    /// A character of the page that is no white space.
    private struct Mark {
        var scalar: Unicode.Scalar
        var range: Range<Int>
    }

    let scanner: MarkupScanner
    private var marks: [Mark] = []
    private let counts: Count

    init(html: String) {
        scanner = MarkupScanner(Array(html.utf8), isHTML: true)
        for token in scanner.tokens where token.kind == .text {
            for character in MarkupText.characters(scanner.bytes[token.range], isHTML: true)
            where !Self.isSpace(character.scalar) {
                marks.append(Mark(scalar: character.scalar, range: character.range))
            }
        }
        var start = 0
        counts = HTMLParser.parse(html).map { Count($0, from: &start) } ?? Count(ends: [], children: [:], start: 0)
    }

    /// The bytes from the first to the last character of a block; nil where it can't be found.
    func range(of origin: Article.Origin, text: String) -> Range<Int>? {
        guard case .nodes(let path, let children) = origin, let node = counts.node(path[...]) else { return nil }
        let wanted = Array(text.unicodeScalars.filter { !Self.isSpace($0) })
        guard let first = wanted.first, let last = wanted.last else { return nil }
        let start = children.lowerBound == 0 ? node.start : node.end(of: children.lowerBound - 1)
        let end = children.isEmpty ? start : node.end(of: children.upperBound - 1)
        if start < end, end <= marks.count {
            // Hidden parts make the page's stretch longer than the block.
            let low = (start..<end).first { marks[$0].scalar == first }
            let high = (start..<end).last { marks[$0].scalar == last }
            if let low, let high, low <= high, high - low + 1 >= wanted.count,
                end - start > wanted.count || marks[low...high].elementsEqual(wanted, by: { $0.scalar == $1 })
            {
                return marks[low].range.lowerBound..<marks[high].range.upperBound
            }
        }
        return nearest(wanted, to: start)
    }

    private func nearest(_ wanted: [Unicode.Scalar], to place: Int) -> Range<Int>? {
        guard wanted.count <= marks.count else { return nil }
        let last = marks.count - wanted.count
        let starts = (max(0, place - 5000)...max(0, min(last, place + 5000))).filter { start in
            start <= last && marks[start].scalar == wanted[0]
                && marks[start..<start + wanted.count].elementsEqual(wanted, by: { $0.scalar == $1 })
        }
        return starts.min { abs($0 - place) < abs($1 - place) }.map {
            marks[$0].range.lowerBound..<marks[$0 + wanted.count - 1].range.upperBound
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{0C}"
    }

    /// How many characters have passed at the end of each child of an element.
    private struct Count {
        var ends: [Int]
        var children: [Int: Count]
        var start: Int

        init(ends: [Int], children: [Int: Count], start: Int) {
            (self.ends, self.children, self.start) = (ends, children, start)
        }

        init(_ element: HTMLElement, from position: inout Int) {
            start = position
            ends = []
            children = [:]
            let isRaw = element.name == "script" || element.name == "style"
            for (number, child) in element.children.enumerated() {
                switch child {
                case .text(let text):
                    if !isRaw { position += text.unicodeScalars.count { !PagePlaces.isSpace($0) } }
                case .element(let child): children[number] = Count(child, from: &position)
                }
                ends.append(position)
            }
        }

        func end(of child: Int) -> Int { ends.isEmpty ? start : ends[min(child, ends.count - 1)] }

        func node(_ path: ArraySlice<Int>) -> Count? {
            guard let first = path.first else { return self }
            return children[first]?.node(path.dropFirst())
        }
    }
}
