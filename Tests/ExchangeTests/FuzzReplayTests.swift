import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

/// Replays what the fuzzer found: inputs that reach every corner of the readers (see Tests/Fuzz).
struct FuzzReplayTests {
    static func inputs(_ name: String) -> [String] {
        let folder = Fixtures.folder.appendingPathComponent("Fuzz/\(name)")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().map {
            folder.appendingPathComponent($0).path
        }
    }

    @Test func `hostile memories end in a verdict, and what is cleaned of them can be read`() throws {
        let files = Self.inputs("tmx")
        #expect(files.count >= 20)
        for file in files {
            let validation = try? TMXValidation(of: file)
            var units: [TranslationUnit] = []
            try? TMXReader(path: file, recovers: true).read { units.append($0) }
            if validation?.verdict == .accept { #expect(validation?.unitCount == units.count) }
            let path = try Sample.tmx(units)
            #expect(try TMXReader.units(of: path).count == units.count)
        }
    }

    @Test func `hostile XLIFF ends in findings or an error, and what is written of it is read back`() throws {
        let files = Self.inputs("xliff")
        #expect(files.count >= 20)
        for file in files {
            guard let documents = try? XLIFFReader.documents(of: file) else { continue }
            _ = try XLIFFValidator.findings(of: file)
            let segments = documents.flatMap(\.segments)
            let again = try XLIFFReader.documents(of: Sample.file(XLIFF1Writer.bytes(documents), "x.xlf"))
            #expect(again.flatMap(\.segments).count == segments.count)
        }
    }

    @Test func `hostile term bases and tables end in concepts, rows or an error`() throws {
        let files = Self.inputs("tbx") + Self.inputs("table")
        #expect(files.count >= 40)
        for file in files {
            var outcomes = 0
            do {
                _ = try TBXReader.read(file)
                outcomes += 1
            } catch { outcomes += 1 }
            do {
                _ = try Spreadsheet.rows(of: file)
                outcomes += 1
            } catch { outcomes += 1 }
            do {
                let text = try TextFile.read(file)
                _ = (UTXTable.read(text), MemoQTable.read(text))
                outcomes += 1
            } catch { outcomes += 1 }
            #expect(outcomes == 3)
        }
    }
}
