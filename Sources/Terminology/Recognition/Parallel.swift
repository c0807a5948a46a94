internal import Dispatch

/// Work that is shared among the processors.
enum Parallel {
    /// Does a job for each number, several numbers at a time in one go.
    static func perform(_ count: Int, grain: Int = 1, _ job: @Sendable (Int) -> Void) {
        let rounds = (count + grain - 1) / grain
        if rounds < 2 { return (0..<count).forEach(job) }
        DispatchQueue.concurrentPerform(iterations: rounds) { round in
            for number in (round * grain)..<min(count, (round + 1) * grain) { job(number) }
        }
    }

    /// The results of a job for each number, in order.
    static func map<Result>(_ count: Int, _ job: @Sendable (Int) -> Result) -> [Result] {
        if count < 2 { return (0..<count).map(job) }
        var results = [Result?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Each iteration writes its own element only.
            nonisolated(unsafe) let buffer = buffer
            DispatchQueue.concurrentPerform(iterations: count) { buffer[$0] = job($0) }
        }
        return results.compactMap(\.self)
    }
}
