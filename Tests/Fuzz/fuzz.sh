#!/bin/sh
# Fuzzes a reader with libFuzzer under the address sanitizer:
#   Tests/Fuzz/fuzz.sh tmx|xliff|tbx|srx|html|table [seconds]
# New inputs go to .build/fuzz/corpus/NAME, crashes to .build/fuzz/NAME-crash-*. Seeds are the fixtures of the tests.
set -eu
cd "$(dirname "$0")/../.."
name=$1 seconds=${2:-600} work=.build/fuzz
flags="-Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address,fuzzer-no-link"
for module in Exchange Segmentation Articles; do
    swift build -c release --scratch-path $work --target $module $flags
done
products=$(swift build -c release --scratch-path $work --show-bin-path)
maps=$(for map in Sources/C*/module.modulemap "$products"/*.build/module.modulemap; do echo "-Xcc -fmodule-map-file=$map"; done)
swiftc -O -parse-as-library -sanitize=fuzzer,address -I "$products/Modules" $maps \
    $(pkg-config --cflags-only-I libxml-2.0 | sed 's/-I/-Xcc -I/g') Tests/Fuzz/Fuzz.swift \
    $(find "$products"/ -name '*.o' -path '*.build/*') \
    $(pkg-config --libs icu-i18n icu-uc libxml-2.0 zlib) -o $work/fuzz-$name
# Foundation keeps the buffer of a file that it read in pieces.
echo "leak:readBytesFromFile" > $work/lsan.txt
export LSAN_OPTIONS=suppressions=$work/lsan.txt
corpus=$work/corpus/$name
mkdir -p "$corpus"
seeds=Tests/Fixtures/Fuzz/$name
FUZZ=$name $work/fuzz-$name -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2500 -max_len=20000 \
    -artifact_prefix=$work/$name- "$corpus" $([ -d $seeds ] && echo $seeds)
