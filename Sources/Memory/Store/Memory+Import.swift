import Bitext
public import Files
import Foundation
import GRDB

/// What an import did.
public struct ImportReport: Sendable, Hashable {
    /// Units that came in.
    public var read = 0
    /// Units that were added.
    public var added = 0
    /// Units that were there already, word for word, and were left out.
    public var duplicates = 0
    /// Units that took the place of one with the same source.
    public var replaced = 0
    /// Units that the filter left out.
    public var filtered = 0

    /// Nothing yet.
    public init() {}

    init(read: Int, added: Int) {
        self.read = read
        self.added = added
    }
}

/// What to do where the memory has the source of a unit already, with another translation.
public enum DuplicatePolicy: String, Sendable, CaseIterable {
    /// Keep both translations.
    case keepBoth = "keep-both"
    /// Keep the one that was changed last.
    case latest
    /// Keep the reviewed one; where neither or both are, keep both.
    case reviewed
}

extension Memory {
    /// What gives units to an import: it calls its argument with each, or throws where it can't go on.
    public typealias UnitSource = ((MemoryUnit) throws -> Void) throws -> Void

    /// Adds many units in one transaction: all of them, or none where reading them fails.
    ///
    /// Units are taken to stand in the order of their text, so that each is the context of the next. They are read on
    /// a thread of its own while this one stores them.
    ///
    /// - Parameters:
    ///   - origin: the file that they come from.
    ///   - policy: what to do about other translations of the same source.
    ///   - filter: which units to take.
    ///   - progress: called now and then with the units read so far.
    ///   - source: calls its argument with each unit.
    /// - Throws: ``FileError``, also where `source` throws one.
    public func importUnits(
        origin: String, policy: DuplicatePolicy = .keepBoth, filter: UnitFilter = UnitFilter(),
        progress: @escaping (Int) -> Void = { _ in }, from source: UnitSource
    ) throws(FileError) -> ImportReport {
        let report = try write { db in
            let job = try ImportJob(self, db, origin: origin, policy: policy)
            let filtered = try Self.arrivals(source, filter: filter, skipping: 0) { arrival in
                try job.add(arrival)
                if arrival.read % 10_000 == 0 { progress(arrival.read) }
            }
            var report = try job.finish()
            report.filtered = filtered
            return report
        }
        try collectFiles()
        checkpoint()
        return report
    }

    /// Prepares the units of a source on another thread.
    ///
    /// - Returns: how many the filter left out.
    static func arrivals(
        _ source: UnitSource, filter: UnitFilter, skipping skipped: Int, _ body: (Arrival) throws -> Void
    ) throws -> Int {
        var (read, filtered) = (0, 0)
        // The pipeline ends before this function does, and only its producer touches the counts until then.
        try withoutActuallyEscaping(source) { source in
            try Pipeline<Arrival>.run { emit in
                try source { unit in
                    read += 1
                    guard read > skipped else { return }
                    if filter.takes(unit) {
                        try emit(Arrival(unit: PreparedUnit(unit), read: read))
                    } else {
                        filtered += 1
                    }
                }
            } consume: {
                try body($0)
            }
        }
        return filtered
    }
}
