import Bitext
import Foundation

/// Wall and processor time of a look-up, in milliseconds.
struct LookupCost {
    var wall: Double
    var processor: Double

    static var now: LookupCost { LookupCost(wall: read(CLOCK_MONOTONIC), processor: read(CLOCK_THREAD_CPUTIME_ID)) }

    static func - (a: LookupCost, b: LookupCost) -> LookupCost {
        LookupCost(wall: a.wall - b.wall, processor: a.processor - b.processor)
    }

    /// Says the percentiles on standard error.
    static func report(_ costs: [LookupCost], of what: String = "look-ups") {
        guard !costs.isEmpty else { return }
        let wall = costs.map(\.wall).sorted()
        let processor = costs.map(\.processor).sorted()
        let parts = [50, 95, 99].map { percent in
            let index = min(costs.count - 1, costs.count * percent / 100)
            return "p\(percent) \(wall[index].formatted(digits: 2)) ms (CPU \(processor[index].formatted(digits: 2)))"
        }
        Message.note(
            "\(costs.count) \(what): " + parts.joined(separator: ", ")
                + ", most \((wall.last ?? 0).formatted(digits: 2)) ms (CPU \((processor.last ?? 0).formatted(digits: 2)))"
        )
    }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
