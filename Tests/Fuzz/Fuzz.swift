import Articles
import Bitext
import Exchange
import Files
import Foundation
import Segmentation

/// The readers that are fuzzed; the environment variable `FUZZ` names one.
enum FuzzTarget: String, CaseIterable {
    case tmx, xliff, tbx, srx, html, table

    /// Reads the bytes as a user's file would be read; errors are right, crashes are not.
    func run(_ bytes: [UInt8]) {
        let path = MemoryFile.path(holding: bytes)
        switch self {
        case .tmx:
            _ = try? TMXValidation(of: path)
            var cleaner = TMXCleaner()
            try? TMXReader(path: path, recovers: true).readRecords { _ = cleaner.clean($0, source: nil) }
        case .xliff:
            _ = try? XLIFFValidator.findings(of: path)
            if let documents = try? XLIFFReader.documents(of: path) {
                _ = XLIFF2Writer.bytes(documents)
                _ = XLIFF1Writer.bytes(documents)
            }
            guard var editor = try? XLIFFEditor(path: path) else { return }
            for (index, unit) in editor.units.enumerated() {
                editor.setTarget(of: index, to: unit.source, status: .final)
            }
            _ = try? editor.bytes()
        case .tbx:
            _ = try? TBXReader.read(path)
            _ = try? MultiTermReader.read(path)
        case .srx:
            guard let document = try? SRXDocument(xml: bytes, path: path) else { return }
            guard let engine = try? SRXEngine(document, language: "de", path: path) else { return }
            let segmenter = Segmenter(rules: engine, language: "de")
            _ = segmenter.units(of: "Am 3. Okt. kam Dr. Meier. Er ging. \u{1F600}!")
        case .html:
            _ = Article(html: String(decoding: bytes, as: UTF8.self))
        case .table:
            if bytes.starts(with: [0x50, 0x4B]) {
                _ = try? Spreadsheet.rows(of: path)
            } else {
                let text = String(decoding: bytes, as: UTF8.self)
                _ = DelimitedTable(text).rows
                if let file = try? TextFile.read(path) { _ = (UTXTable.read(file), MemoQTable.read(file)) }
            }
        }
    }
}

/// A file in memory, since the readers read files.
enum MemoryFile {
    private static let descriptor = {
        let name = "/dev/shm/satzpaar-fuzz-\(getpid())"
        let opened = open(name, O_CREAT | O_RDWR, 0o600)
        unlink(name)
        return opened
    }()

    static func path(holding bytes: [UInt8]) -> String {
        ftruncate(descriptor, 0)
        _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        return "/proc/self/fd/\(descriptor)"
    }
}

private let target =
    FuzzTarget(rawValue: ProcessInfo.processInfo.environment["FUZZ"] ?? "") ?? .tmx

@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    target.run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
