import Bitext

/// Two texts compared token by token.
struct TextComparison {
    private let a: Side
    private let b: Side
    /// Pairs of token numbers; nil where one side has nothing.
    private let steps: [(a: Int?, b: Int?)]

    private struct Side {
        var bytes: [UInt8]
        var tokens: [Token]

        init(_ text: String) {
            bytes = Array(text.utf8)
            tokens = []
            bytes.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, into: &tokens) }
        }

        func word(_ number: Int) -> ArraySlice<UInt8> { bytes[tokens[number].range] }

        func text(_ number: Int) -> String { String(decoding: word(number), as: UTF8.self) }

        func scalars(_ range: Range<Int>) -> Range<Int> {
            func count(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
            return count(range.lowerBound)..<count(range.upperBound)
        }
    }

    init(segment: String, source: String) {
        a = Side(segment)
        b = Side(source)
        steps = Self.align(a, b)
    }

    /// Stretches of the same change.
    var marks: [DifferenceMark] {
        var marks: [DifferenceMark] = []
        var places = (a: 0, b: 0)
        for step in steps {
            let change: DifferenceMark.Change =
                switch step {
                case (let x?, let y?): a.word(x) == b.word(y) ? .same : .replaced
                case (_?, nil): .added
                default: .removed
                }
            let rangeA = step.a.map { a.tokens[$0].range } ?? places.a..<places.a
            let rangeB = step.b.map { b.tokens[$0].range } ?? places.b..<places.b
            places = (rangeA.upperBound, rangeB.upperBound)
            let mark = DifferenceMark(change: change, segment: a.scalars(rangeA), source: b.scalars(rangeB))
            if let last = marks.last, last.change == change {
                marks[marks.count - 1].segment = join(last.segment, mark.segment)
                marks[marks.count - 1].source = join(last.source, mark.source)
            } else {
                marks.append(mark)
            }
        }
        return marks
    }

    private func join(_ x: Range<Int>, _ y: Range<Int>) -> Range<Int> { x.lowerBound..<max(x.upperBound, y.upperBound) }

    /// How many tokens differ where only numbers, case and marks do; nil where more differs.
    var lightDifferences: Int? {
        var count = 0
        for step in steps {
            switch step {
            case (let x?, let y?):
                if a.word(x) == b.word(y) { continue }
                let (kindA, kindB) = (a.tokens[x].kind, b.tokens[y].kind)
                guard kindA == kindB, kindA != .word || a.text(x).lowercased() == b.text(y).lowercased() else {
                    return nil
                }
            case (let x?, nil): guard a.tokens[x].kind == .mark else { return nil }
            case (nil, let y?): guard b.tokens[y].kind == .mark else { return nil }
            case (nil, nil): continue
            }
            count += 1
        }
        return count
    }

    /// Whether nothing but numbers, their marks and capitalised words differs: what ``Adaptation`` may exchange.
    var mayAdapt: Bool {
        func isExchangeable(_ side: Side, _ number: Int?) -> Bool {
            guard let number else { return true }
            switch side.tokens[number].kind {
            case .number: return true
            case .word: return side.text(number).first?.isUppercase ?? false
            case .mark: return side.word(number).elementsEqual(".".utf8) || side.word(number).elementsEqual(",".utf8)
            }
        }
        return steps.allSatisfy { step in
            if let x = step.a, let y = step.b, a.word(x) == b.word(y) { return true }
            return isExchangeable(a, step.a) && isExchangeable(b, step.b)
        }
    }

    /// The cheapest alignment; of equal ones the one that replaces.
    private static func align(_ a: Side, _ b: Side) -> [(a: Int?, b: Int?)] {
        let (n, m) = (a.tokens.count, b.tokens.count)
        let width = m + 1
        var cost = [Int](repeating: 0, count: (n + 1) * width)
        for i in 0...n { cost[i * width] = i * 4 }
        for j in 0...m { cost[j] = j * 4 }
        for i in 0..<n {
            for j in 0..<m {
                let substitution = cost[i * width + j] + replacement(a, i, b, j)
                let edit = min(cost[i * width + j + 1], cost[(i + 1) * width + j]) + 4
                cost[(i + 1) * width + j + 1] = min(substitution, edit)
            }
        }
        var steps: [(a: Int?, b: Int?)] = []
        var (i, j) = (n, m)
        while i > 0 || j > 0 {
            let here = cost[i * width + j]
            if i > 0, j > 0, here == cost[(i - 1) * width + j - 1] + replacement(a, i - 1, b, j - 1) {
                (i, j) = (i - 1, j - 1)
                steps.append((i, j))
            } else if i > 0, here == cost[(i - 1) * width + j] + 4 {
                i -= 1
                steps.append((i, nil))
            } else {
                j -= 1
                steps.append((nil, j))
            }
        }
        return steps.reversed()
    }

    /// Quarters of an edit; a token of the same kind takes the place of another rather than one of another kind.
    private static func replacement(_ a: Side, _ i: Int, _ b: Side, _ j: Int) -> Int {
        a.word(i) == b.word(j) ? 0 : a.tokens[i].kind == b.tokens[j].kind ? 4 : 5
    }
}
