/// How strongly each German type of a pair of texts stands for each English type, both ways.
struct TranslationTable: Sendable {
    /// Rows by German type.
    private(set) var rowStarts: [Int32] = [0]
    private(set) var columns: [Int32] = []
    /// τ(english | german), beside `columns`.
    private(set) var forward: [Float] = []
    /// τ(german | english), beside `columns`.
    private(set) var backward: [Float] = []
    /// The same by English type: where each pair stands.
    private(set) var columnStarts: [Int32] = []
    private(set) var rows: [Int32] = []
    private(set) var backwardByColumn: [Float] = []
    /// How much is known of each type.
    private(set) var germanKnowledge: [Knowledge] = []
    private(set) var englishKnowledge: [Knowledge] = []

    /// What is known of a type.
    enum Knowledge: UInt8, Sendable {
        /// Nothing: that no word stands for it says nothing.
        case none
        /// Its translations, but none occurs on the other side.
        case absent
        /// A word on the other side that may stand for it.
        case present
    }

    /// A row while it is gathered: the strongest word of each kind of evidence counts.
    struct Row {
        fileprivate var forward: [Float]
        fileprivate var backward: [Float]
        fileprivate(set) var touched: [Int32] = []

        init(englishCount: Int) {
            forward = Array(repeating: 0, count: englishCount)
            backward = forward
        }

        var isEmpty: Bool { touched.isEmpty }

        mutating func add(_ english: Int, _ forward: Float, _ backward: Float) {
            guard forward > 0 || backward > 0 else { return }
            if self.forward[english] == 0, self.backward[english] == 0 { touched.append(Int32(english)) }
            self.forward[english] = max(self.forward[english], forward)
            self.backward[english] = max(self.backward[english], backward)
        }
    }

    /// Takes the gathered row as that of the next German type and empties it.
    mutating func append(_ row: inout Row, isKnown: Bool, rowSum: Float) {
        row.touched.sort()
        let sum = row.touched.reduce(Float(0)) { $0 + row.forward[Int($1)] }
        let factor = sum > rowSum ? rowSum / sum : 1
        for english in row.touched {
            columns.append(english)
            forward.append(row.forward[Int(english)] * factor)
            backward.append(row.backward[Int(english)])
            row.forward[Int(english)] = 0
            row.backward[Int(english)] = 0
        }
        germanKnowledge.append(!row.touched.isEmpty ? .present : isKnown ? .absent : .none)
        row.touched.removeAll(keepingCapacity: true)
        rowStarts.append(Int32(columns.count))
    }

    /// The most German types that an English one keeps: function words stand in thousands of entries of a dictionary.
    private static let columnLimit = 256

    /// Closes the table: normalises the columns and turns it round.
    mutating func finish(isEnglishKnown: [Bool], rowSum: Float) {
        let englishCount = isEnglishKnown.count
        var counts = [Int32](repeating: 0, count: englishCount + 1)
        for column in columns { counts[Int(column) + 1] += 1 }
        englishKnowledge = isEnglishKnown.indices.map {
            counts[$0 + 1] > 0 ? .present : isEnglishKnown[$0] ? .absent : .none
        }
        for column in 0..<englishCount { counts[column + 1] += counts[column] }
        var pairs = [(row: Int32, index: Int32)](repeating: (0, 0), count: columns.count)
        var next = counts
        for row in 0..<(rowStarts.count - 1) {
            for index in rowStarts[row]..<rowStarts[row + 1] {
                let column = Int(columns[Int(index)])
                pairs[Int(next[column])] = (Int32(row), index)
                next[column] += 1
            }
        }
        columnStarts = [0]
        for column in 0..<englishCount {
            appendColumn(pairs[Int(counts[column])..<Int(counts[column + 1])], rowSum)
        }
    }

    private mutating func appendColumn(_ pairs: ArraySlice<(row: Int32, index: Int32)>, _ rowSum: Float) {
        var floor: Float = 0
        if pairs.count > Self.columnLimit {
            floor = pairs.map { backward[Int($0.index)] }.sorted(by: >)[Self.columnLimit]
        }
        let kept = pairs.filter { backward[Int($0.index)] > floor }
        let sum = kept.reduce(Float(0)) { $0 + backward[Int($1.index)] }
        for pair in kept {
            let index = Int(pair.index)
            if sum > rowSum { backward[index] *= rowSum / sum }
            rows.append(pair.row)
            backwardByColumn.append(backward[index])
        }
        columnStarts.append(Int32(rows.count))
    }

    /// The table with more pairs, in the order of their German types.
    func adding(_ pairs: [InducedLexicon.Pair], rowSum: Float) -> TranslationTable {
        var table = TranslationTable()
        var row = Row(englishCount: englishKnowledge.count)
        var next = 0
        for type in germanKnowledge.indices {
            for index in Int(rowStarts[type])..<Int(rowStarts[type + 1]) {
                row.add(Int(columns[index]), forward[index], backward[index])
            }
            while next < pairs.count, Int(pairs[next].german) == type {
                row.add(Int(pairs[next].english), pairs[next].forward, pairs[next].backward)
                next += 1
            }
            table.append(&row, isKnown: germanKnowledge[type] != .none, rowSum: rowSum)
        }
        table.finish(isEnglishKnown: englishKnowledge.map { $0 != .none }, rowSum: rowSum)
        return table
    }
}
