/// Memory for the counters of one search at a time; ``FuzzyIndex`` keeps it between searches.
final class SearchScratch: @unchecked Sendable {
    private var capacity = 0
    private(set) var counters = SearchCounters(
        cells: UnsafeMutablePointer.allocate(capacity: 1), touched: UnsafeMutablePointer.allocate(capacity: 1))

    /// Makes room for some texts; all cells are zero.
    func prepare(_ texts: Int) {
        guard capacity < texts else { return }
        free()
        capacity = texts
        let cells = UnsafeMutablePointer<UInt32>.allocate(capacity: texts)
        cells.initialize(repeating: 0, count: texts)
        counters = SearchCounters(cells: cells, touched: UnsafeMutablePointer.allocate(capacity: texts))
    }

    deinit { free() }

    private func free() {
        counters.cells.deallocate()
        counters.touched.deallocate()
    }
}

/// A counter for each text of a segment, and the texts whose counter isn't zero. Texts are checked by who calls.
struct SearchCounters {
    static let tokenBits: UInt32 = 10
    static let tokenMask: UInt32 = 1023

    /// Weight in the upper 22 bits, tokens in the lower 10.
    let cells: UnsafeMutablePointer<UInt32>
    let touched: UnsafeMutablePointer<UInt32>
    private(set) var touchedCount = 0

    init(cells: UnsafeMutablePointer<UInt32>, touched: UnsafeMutablePointer<UInt32>) {
        self.cells = cells
        self.touched = touched
    }

    @inline(__always)
    mutating func add(_ text: Int, _ value: UInt32) {
        let before = cells[text]
        if before == 0 {
            touched[touchedCount] = UInt32(truncatingIfNeeded: text)
            touchedCount &+= 1
        }
        cells[text] = before &+ value
    }

    /// Adds to a counter that isn't zero.
    @inline(__always)
    func raise(_ text: Int, _ value: UInt32) {
        let before = cells[text]
        if before != 0 { cells[text] = before &+ value }
    }
}

/// The texts with the greatest weights: a heap with the least of them on top.
struct BestTexts {
    private var heap: [(weight: UInt32, text: Int)] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var texts: [Int] { heap.map(\.text) }

    @inline(__always)
    mutating func offer(_ text: Int, weight: UInt32) {
        if heap.count == limit {
            guard weight > heap[0].weight else { return }
            heap[0] = (weight, text)
            sink()
        } else {
            heap.append((weight, text))
            var child = heap.count - 1
            while child > 0, heap[child].weight < heap[(child - 1) / 2].weight {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        }
    }

    private mutating func sink() {
        var parent = 0
        while 2 * parent + 1 < limit {
            var child = 2 * parent + 1
            if child + 1 < limit, heap[child + 1].weight < heap[child].weight { child += 1 }
            guard heap[child].weight < heap[parent].weight else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
