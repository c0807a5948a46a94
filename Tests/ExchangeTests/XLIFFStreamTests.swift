import Bitext
import Files
import Foundation
import TestSupport
import Testing

@testable import Exchange

struct XLIFFStreamTests {
    private func streamed(_ path: String) throws -> [XLIFFDocument] {
        var documents: [XLIFFDocument] = []
        try XLIFFStream.read(path) { unit, document in
            if documents.last?.original != document.original { documents.append(document) }
            documents[documents.count - 1].units.append(unit)
        }
        return documents
    }

    @Test(arguments: ["job.xlf", "job2.xlf", "job.sdlxliff", "job.mqxliff"])
    func `a stream gives the units that the whole file holds`(_ name: String) throws {
        let path = Fixtures.folder.appendingPathComponent("XLIFF/\(name)").path
        #expect(try streamed(path) == XLIFFReader.documents(of: path).filter { !$0.units.isEmpty })
    }

    @Test func `documents of any kind come back from both versions`() throws {
        var random = SplitMix(state: 5)
        for round in 0..<40 {
            let document = XLIFFRoundTripTests.document(&random)
            guard !document.units.isEmpty else { continue }
            let bytes = round % 2 == 0 ? XLIFF1Writer.bytes(document) : XLIFF2Writer.bytes(document)
            let path = try Sample.file(bytes, "a.xlf")
            #expect(try streamed(path) == XLIFFReader.documents(of: path))
        }
    }

    @Test func `broken XML is told with its line`() throws {
        let path = try Sample.file(Array("<xliff version=\"1.2\">\n<file></body></xliff>".utf8), "a.xlf")
        #expect { try streamed(path) } throws: { ($0 as? FileError)?.line == 2 }
    }

    @Test(arguments: [false, true])
    func `a file that is written unit by unit is the one that is written at once`(_ isSecond: Bool) throws {
        var document = XLIFFDocument(sourceLanguage: "de", targetLanguage: "en", original: "m.tm")
        for count in [0, 1, 2300] {
            document.units = (0..<count).map { number in
                var unit = XLIFFDocument.Unit(
                    id: "u\(number)", source: InlineContent("Satz \(number) <unit "), target: "Sentence")
                unit.metadata = [.init("x-domain", "Presse")]
                return unit
            }
            let path = try Fixtures.temporaryFolder().appendingPathComponent("a.xlf").path
            var shell = document
            shell.units = []
            var writer = XLIFFStreamWriter(
                to: try OutputFile(path: path, overwrite: false), isSecond: isSecond, document: shell)
            for unit in document.units { try writer.write(unit) }
            try writer.finish()
            let whole = isSecond ? XLIFF2Writer.bytes(document) : XLIFF1Writer.bytes(document)
            #expect(try TextFile.bytes(of: path) == whole)
        }
    }
}
