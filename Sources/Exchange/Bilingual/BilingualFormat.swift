public import Bitext
import Foundation

/// The formats that pairs of text are read from and written in.
public enum BilingualFormat: String, Sendable, CaseIterable {
    /// Translation memory exchange: read 1.1 to 1.4b, written 1.4b.
    case tmx
    /// XLIFF: read 1.2, SDLXLIFF, MQXLIFF and 2.0 to 2.2, written 2.1.
    case xliff
    /// XLIFF 1.2.
    case xliff1
    /// Tab-separated values: source and target.
    case tsv
    /// Comma-separated values (RFC 4180): source and target.
    case csv
    /// A workbook: source and target.
    case xlsx
    /// JSON Lines, one unit a line.
    case jsonl
    /// A table for the editor; written only.
    case html
    /// A project folder of OmegaT 4 to 6.
    case omegat

    /// The format of a file by its ending; of a folder with `omegat.project`, ``omegat``.
    public init?(path: String) {
        let url = URL(fileURLWithPath: path)
        if FileManager.default.fileExists(atPath: url.appendingPathComponent("omegat.project").path) {
            self = .omegat
            return
        }
        switch url.pathExtension.lowercased() {
        case "tmx": self = .tmx
        case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff": self = .xliff
        case "tsv", "tab", "txt": self = .tsv
        case "csv": self = .csv
        case "xlsx": self = .xlsx
        case "jsonl", "ndjson": self = .jsonl
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// Whether it holds inline codes; the others hold plain text.
    public var holdsCodes: Bool { ![.tsv, .csv, .xlsx].contains(self) }
}

/// What a format could not hold of the units that were written.
public struct ContentLoss: Sendable, Hashable {
    /// Inline codes that were left out.
    public private(set) var codes = 0
    /// Flows of their own inside codes that became part of the code.
    public private(set) var subflows = 0
    /// Units that lost something.
    public private(set) var units = 0

    /// Counts what a unit loses in a format.
    mutating func add(_ unit: TranslationUnit, in format: BilingualFormat) {
        let contents = unit.variants.map(\.content)
        let codes = format.holdsCodes ? 0 : contents.reduce(0) { $0 + $1.codes.count }
        let isFlat = format != .tmx && format != .jsonl
        let subflows = isFlat ? contents.reduce(0) { $0 + $1.subflows.count } : 0
        self.codes += codes
        self.subflows += subflows
        if codes + subflows > 0 { units += 1 }
    }

    /// What was lost, as a sentence; nil where nothing was.
    public var sentence: String? {
        guard units > 0 else { return nil }
        let parts = [
            codes > 0 ? "\(codes) inline codes were left out" : nil,
            subflows > 0 ? "\(subflows) flows inside codes are only text of the code" : nil,
        ].compactMap(\.self)
        return "\(parts.joined(separator: ", ")), in \(units) units: the format can't hold them."
    }
}

extension TranslationUnit {
    /// The pairs of two languages that a unit holds: a second target becomes a unit of its own.
    public func pairs(source: LanguageTag, target: LanguageTag) -> [TranslationUnit] {
        guard let first = variant(source) else { return [] }
        let exact = variants.filter { $0.language == target }
        let near = variants.filter { $0.language.language == target.language && $0 != first }
        return (exact.isEmpty ? near : exact).map { second in
            var unit = self
            unit.variants = [first, second]
            return unit
        }
    }
}
