import ArgumentParser
import Files
import Foundation
import Segmentation

/// The batch contract of `segment --jsonl`: a record a line in, an answer a line out, in order.
struct SegmentRecords {
    let segmenters: [Layout: Segmenter]

    private struct Record: Decodable {
        var id: String
        var text: String
        var layout: String?
    }

    /// - Throws: `ExitStatus.partOfBatch` at the end, where a record could not be read.
    func run(input path: String, output: OutputFile) throws {
        let input = try ByteInput(path: path)
        var lines = LineReader(input)
        var number = 0
        var failed = 0
        while let line = try lines.next() {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let answer = answer(to: line, number: number)
            if answer.isError { failed += 1 }
            try output.write(answer.line)
            if lines.isWaiting { try output.flush() }
        }
        if failed > 0 {
            Message.error("\(failed) of \(number) records could not be read")
            try output.commit()
            throw ExitCode(ExitStatus.partOfBatch)
        }
    }

    private func answer(to line: [UInt8], number: Int) -> (line: String, isError: Bool) {
        let data = Data(line)
        do {
            let record = try JSONDecoder().decode(Record.self, from: data)
            guard let layout = Layout(rawValue: record.layout ?? "lines"), let segmenter = segmenters[layout] else {
                return (error(record.id, "layout is neither lines nor wrapped"), true)
            }
            let units = segmenter.ranges(in: record.text)
            let sentences = units.map { #"{"start":\#($0.lowerBound),"end":\#($0.upperBound)}"# }
            return (
                #"{"id":\#(jsonString(record.id)),"sentences":[\#(sentences.joined(separator: ","))]}"# + "\n", false
            )
        } catch {
            let id = (try? JSONSerialization.jsonObject(with: data) as? [String: Any])?["id"] as? String
            return (self.error(id ?? "", "line \(number) is no record with the strings id and text"), true)
        }
    }

    private func error(_ id: String, _ message: String) -> String {
        #"{"id":\#(jsonString(id)),"error":\#(jsonString(message))}"# + "\n"
    }
}
