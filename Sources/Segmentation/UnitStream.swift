import Dispatch
import Glibc

/// Writes the units of UTF-8 text of any size, one a line, in constant memory.
///
/// The text comes in blocks that end where a paragraph does; several jobs share a block. A paragraph longer than a
/// block is cut where a unit ends.
public struct UnitStream: Sendable {
    /// How much is read at a time for each job, in bytes.
    static let blockSize = 1 << 19
    /// How long a paragraph may be before it is cut, in bytes.
    static let longest = 4 << 20

    private let segmenter: Segmenter
    private let jobs: Int

    /// Makes a stream with a number of jobs.
    public init(_ segmenter: Segmenter, jobs: Int = 1) {
        self.segmenter = segmenter
        self.jobs = max(1, jobs)
    }

    /// Reads bytes until there are none, and writes lines.
    ///
    /// - Parameters:
    ///   - read: fills a buffer and answers how many bytes it holds; 0 is the end.
    ///   - write: takes whole lines.
    public func run(
        read: (UnsafeMutableRawBufferPointer) throws -> Int, write: ([UInt8]) throws -> Void
    ) rethrows {
        var buffer = [UInt8](repeating: 0, count: Self.blockSize * jobs)
        var filled = 0
        var isAtEnd = false
        while !isAtEnd || filled > 0 {
            while !isAtEnd, filled < buffer.count {
                let count = try buffer.withUnsafeMutableBytes { bytes in
                    try read(UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                }
                isAtEnd = count == 0
                filled += count
            }
            let cut = buffer.withUnsafeBufferPointer { bytes in
                isAtEnd ? filled : place(toCut: UnsafeBufferPointer(rebasing: bytes[..<filled]))
            }
            guard cut > 0 else {
                buffer.append(contentsOf: repeatElement(0, count: buffer.count))
                continue
            }
            for lines in buffer.withUnsafeBufferPointer({ lines(of: UnsafeBufferPointer(rebasing: $0[..<cut])) }) {
                try write(lines)
            }
            buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress, filled > cut else { return }
                memmove(base, base + cut, filled - cut)
            }
            filled -= cut
        }
    }

    /// Where a full buffer is cut; 0 where it has to grow first.
    private func place(toCut bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let cut = lastParagraphEnd(bytes, before: bytes.count)
        if cut > 0 || bytes.count < Self.longest { return cut }
        let units = segmenter.byteRanges(in: bytes)
        if units.count > 1, let last = units.last { return last.lowerBound }
        // Nothing but one unit: cut at white space, or between scalars.
        var at = bytes.count - 1
        while at > bytes.count / 2, bytes[at] != 0x20 { at -= 1 }
        if at > bytes.count / 2 { return at }
        at = bytes.count - 1
        while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
        return at
    }

    /// Past the last line end, or the last blank line in wrapped text, before a place; 0 where there is none.
    private func lastParagraphEnd(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
        var at = place
        var isBlank = false
        while at > 0 {
            let byte = bytes[at - 1]
            if byte == 0x0A {
                if segmenter.layout == .lines || isBlank { return at }
                isBlank = true
            } else if byte != 0x20, byte != 0x09, byte != 0x0D {
                isBlank = false
            }
            at -= 1
        }
        return 0
    }

    /// The units of a block as lines, in as many pieces as there are jobs.
    private func lines(of block: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var cuts = [0]
        for job in 1..<max(jobs, 2) where jobs > 1 {
            let cut = lastParagraphEnd(block, before: block.count * job / jobs)
            if cut > cuts[cuts.count - 1] { cuts.append(cut) }
        }
        cuts.append(block.count)
        guard cuts.count > 2 else { return [lines(ofPiece: block)] }
        var results = [[UInt8]](repeating: [], count: cuts.count - 1)
        results.withUnsafeMutableBufferPointer { results in
            // Each iteration writes its own element only.
            nonisolated(unsafe) let results = results
            nonisolated(unsafe) let block = block
            let cuts = cuts
            DispatchQueue.concurrentPerform(iterations: results.count) { job in
                results[job] = lines(ofPiece: UnsafeBufferPointer(rebasing: block[cuts[job]..<cuts[job + 1]]))
            }
        }
        return results
    }

    private func lines(ofPiece piece: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let units = segmenter.byteRanges(in: piece)
        let capacity = piece.count + units.count
        return [UInt8](unsafeUninitializedCapacity: capacity) { lines, count in
            guard let to = lines.baseAddress, let from = piece.baseAddress else { return }
            for unit in units {
                memcpy(to + count, from + unit.lowerBound, unit.count)
                if segmenter.layout == .wrapped {
                    for index in count..<count + unit.count where to[index] == 0x0A || to[index] == 0x0D {
                        to[index] = 0x20
                    }
                }
                count += unit.count
                to[count] = 0x0A
                count += 1
            }
        }
    }
}
