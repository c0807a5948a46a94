/// Posting lists that are written in two passes over the texts in ascending order: first their sizes, then their bytes.
struct PostingLists {
    /// The lists one after the other; see ``SegmentLayout/Section/postings``.
    private(set) var bytes: [UInt8] = []
    /// Where each starts; one more than lists.
    private(set) var starts: [UInt32] = []

    /// For each list: texts so far, one more than the last text, and bytes (first pass) or the place to write at.
    private var counts: [UInt32] = []
    private var lasts: [UInt32] = []
    private var places: [UInt32] = []
    private var totals: [UInt32] = []

    private static let block = UInt32(SegmentLayout.blockLength)

    mutating func grow(to count: Int) {
        while counts.count < count {
            counts.append(0)
            lasts.append(0)
            places.append(0)
        }
    }

    /// First pass: a text belongs to a list; the same text again changes nothing.
    mutating func measure(_ list: Int, _ text: UInt32) {
        guard lasts[list] != text &+ 1 else { return }
        let value = counts[list] % Self.block == 0 ? text : text &+ 1 &- lasts[list]
        places[list] &+= UInt32(VariableInteger.size(value))
        counts[list] &+= 1
        lasts[list] = text &+ 1
    }

    /// Between the passes: gives each list its place.
    ///
    /// - Parameter longest: lists of more texts than this are left empty; such a word is as good as everywhere.
    mutating func allocate(longest: UInt32 = .max) {
        for list in counts.indices where counts[list] > longest {
            counts[list] = 0
            places[list] = 0
        }
        totals = counts
        starts.reserveCapacity(counts.count + 1)
        var next: UInt32 = 0
        for list in counts.indices {
            starts.append(next)
            let head = UInt32(VariableInteger.size(counts[list])) + Self.tableSize(counts[list])
            let size = places[list]
            places[list] = next + head
            next += head + size
        }
        starts.append(next)
        bytes = Array(repeating: 0, count: Int(next))
        bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for list in counts.indices {
                _ = VariableInteger.write(counts[list], to: base + Int(starts[list]))
                counts[list] = 0
                lasts[list] = 0
            }
        }
    }

    /// Second pass: writes a text into a list.
    mutating func put(_ list: Int, _ text: UInt32) {
        guard lasts[list] != text &+ 1, totals[list] > 0 else { return }
        let isFirst = counts[list] % Self.block == 0
        let value = isFirst ? text : text &+ 1 &- lasts[list]
        let total = totals[list]
        bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            if isFirst, total > Self.block {
                let head = Int(starts[list]) + VariableInteger.size(total)
                let entry = UnsafeMutableRawPointer(base) + head + Int(counts[list] / Self.block) * 8
                entry.storeBytes(of: text, as: UInt32.self)
                let first = UInt32(head) + Self.tableSize(total)
                (entry + 4).storeBytes(of: places[list] - first, as: UInt32.self)
            }
            places[list] &+= UInt32(VariableInteger.write(value, to: base + Int(places[list])))
        }
        counts[list] &+= 1
        lasts[list] = text &+ 1
    }

    private static func tableSize(_ count: UInt32) -> UInt32 {
        count > block ? (count + block - 1) / block * 8 : 0
    }
}
