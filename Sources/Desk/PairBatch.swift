import Bitext
public import Files
import Foundation

/// Aligns many pairs into a folder, one TMX a pair, several at a time.
///
/// Each TMX carries a hash of its inputs and of what the aligner was told; a pair whose TMX has the same hash is not aligned again, so that a batch that
/// was cut off goes on where it stopped.
public struct PairBatch: Sendable {
    /// How a pair of the batch ended.
    public enum Outcome: Sendable {
        /// It was aligned.
        case aligned(units: Int, omissions: Int, warnings: [String])
        /// It had been aligned before.
        case kept
        /// It could not be aligned.
        case failed(String)
    }

    private let aligner: PairAligner
    private let options: PairAligner.Options
    private let folder: String
    private let minimum: Double
    private let date: String?
    private let overwrite: Bool
    private let encoding: String?

    /// Prepares a batch.
    ///
    /// - Parameters:
    ///   - aligner: the aligner.
    ///   - options: what counts for all pairs.
    ///   - folder: where the TMX go; it is made if it is not there.
    ///   - minimum: the least confidence of a pair that is written, 0...1.
    ///   - date: the date of creation for TMX, or nil.
    ///   - overwrite: whether a TMX of other inputs may be replaced.
    ///   - encoding: the character set of the texts, where it is not UTF-8.
    public init(
        aligner: PairAligner, options: PairAligner.Options, folder: String, minimum: Double, date: String?,
        overwrite: Bool, encoding: String? = nil
    ) throws(FileError) {
        self.aligner = aligner
        self.options = options
        self.folder = folder
        self.minimum = minimum
        self.date = date
        self.overwrite = overwrite
        self.encoding = encoding
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileError(.unwritable, path: folder, cause: "the folder can't be made")
        }
    }

    /// Aligns the pairs and tells each outcome as it comes.
    ///
    /// - Parameters:
    ///   - entries: the pairs.
    ///   - jobs: how many at the same time.
    ///   - report: hears of each pair, in the order in which they end.
    public func run(
        _ entries: [PairList.Entry], jobs: Int, report: (PairList.Entry, Outcome) -> Void
    ) async {
        await withTaskGroup(of: (PairList.Entry, Outcome).self) { group in
            var waiting = entries.makeIterator()
            for _ in 0..<max(1, jobs) {
                if let entry = waiting.next() { group.addTask { (entry, self.outcome(of: entry)) } }
            }
            for await (entry, outcome) in group {
                report(entry, outcome)
                if let next = waiting.next() { group.addTask { (next, self.outcome(of: next)) } }
            }
        }
    }

    private func outcome(of entry: PairList.Entry) -> Outcome {
        let path = "\(folder)/\(entry.name).tmx"
        do {
            let source = try TextFile.read(entry.source, encoding: encoding)
            let target = try TextFile.read(entry.target, encoding: encoding)
            let inputs = ContentHash([source.text, target.text, "\(minimum)", "\(options)", aligner.fingerprint])
            let hash = String(inputs.value, radix: 16)
            if !overwrite, Self.header(path).contains(hash) { return .kept }
            let result = try aligner.align(source, target, options: options)
            let minimum = max(minimum, result.leastConfidence)
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            try PairFormat.tmx.write(
                result.text, to: path, minimum: minimum, date: date, properties: [.init("x-input-hash", hash)],
                overwrite: overwrite)
            return .aligned(
                units: result.text.units(minimum: minimum).count, omissions: result.text.beads.count { $0.isOmission },
                warnings: result.warnings)
        } catch {
            return .failed("\(error)")
        }
    }
}

extension PairBatch {
    /// The beginning of an earlier TMX, where its header stands.
    private static func header(_ path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? file.close() }
        return String(decoding: (try? file.read(upToCount: 8192)) ?? Data(), as: UTF8.self)
    }
}
