import Foundation

/// A producer on a thread of its own and a consumer on this one, with a few batches of items between them.
///
/// Reading and storing take about the same time, so that two processors halve it.
final class Pipeline<Item: Sendable>: @unchecked Sendable {
    // All state is touched under the condition's lock.
    private let condition = NSCondition()
    private var batches: [[Item]] = []
    private var isDone = false
    private var isCancelled = false
    private var failure: (any Error)?

    private let batchSize: Int
    private let depth: Int

    private init(batchSize: Int, depth: Int) {
        self.batchSize = batchSize
        self.depth = depth
    }

    private struct Cancelled: Error {}

    /// Carries a closure that doesn't escape to the thread, which lets go of it before it says that it is done.
    private final class Box: @unchecked Sendable {
        private var body: (((Item) throws -> Void) throws -> Void)?

        init(_ body: @escaping ((Item) throws -> Void) throws -> Void) { self.body = body }

        func call(_ emit: (Item) throws -> Void) throws {
            defer { body = nil }
            try body?(emit)
        }
    }

    /// Runs both until the producer ends.
    ///
    /// - Throws: what either throws; items before the producer's error have been consumed.
    static func run(
        batchSize: Int = 512, depth: Int = 4, produce: ((Item) throws -> Void) throws -> Void,
        consume: (Item) throws -> Void
    ) throws {
        let pipeline = Pipeline(batchSize: batchSize, depth: depth)
        try withoutActuallyEscaping(produce) { produce in
            let box = Box(produce)
            let thread = Thread { pipeline.produce(box) }
            // libxml2 may go deep.
            thread.stackSize = 8 << 20
            thread.start()
            defer { pipeline.join() }
            while let batch = pipeline.take() {
                for item in batch { try consume(item) }
            }
            if let failure = pipeline.failure { throw failure }
        }
    }

    private func produce(_ box: Box) {
        var batch: [Item] = []
        batch.reserveCapacity(batchSize)
        do {
            try box.call { item in
                batch.append(item)
                if batch.count == batchSize {
                    try put(batch)
                    batch = []
                    batch.reserveCapacity(batchSize)
                }
            }
            try put(batch)
        } catch {
            try? put(batch)
            condition.withLock { failure = error }
        }
        condition.withLock {
            isDone = true
            condition.broadcast()
        }
    }

    private func put(_ batch: [Item]) throws {
        try condition.withLock {
            while batches.count >= depth, !isCancelled { condition.wait() }
            if isCancelled { throw Cancelled() }
            batches.append(batch)
            condition.broadcast()
        }
    }

    private func take() -> [Item]? {
        condition.withLock {
            while batches.isEmpty, !isDone { condition.wait() }
            guard !batches.isEmpty else { return nil }
            condition.broadcast()
            return batches.removeFirst()
        }
    }

    /// Waits until the producer has ended.
    private func join() {
        condition.withLock {
            isCancelled = true
            condition.broadcast()
            while !isDone { condition.wait() }
        }
    }
}
