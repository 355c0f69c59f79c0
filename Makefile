# `make help` tells what there is.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:

BLOG ?= data
PREFIX ?= /usr/local
# One program for run, bench and install, with the Swift runtime inside: it starts in three quarters of the time.
RELEASE := .build-release
SWIFT_SOURCES := Sources Tests Package.swift

.PHONY: help run test test-wordpress fuzz bench bench-check bench-import bench-scale bench-shelf bench-sync bench-typesetting format lint imports keys settings screenshot install clean build dependencies

help:
	@cat <<'TEXT'
	make run         install what is missing, build, open the sample blog (BLOG=folder for another, ARGS="…" for options)
	make test        install what is missing, build, run every test (FILTER=regex for some)
	make test-wordpress  start a real WordPress on this machine (Debian's packages), and hold add and sync against it
	make bench       measure the release build beside less, tig, newsboat, w3m, lynx and xmllint (ARGS=--quick for a short round)
	make bench-check count instructions of a start and a round of reading beside scripts/instructions.json (ARGS=--keep)
	make bench-scale the part of it that measures blogs of up to 100,000 posts (ARGS="--help" tells the options)
	make bench-shelf the part of it that measures 500 blogs of 200 posts beside newsboat (ARGS="--help" tells the options)
	make bench-sync  the part of it that measures a first sync beside an import and newsboat
	make bench-typesetting  the part of it that measures setting beside w3m and lynx
	make bench-import EXPORT=file  measure the import of one file beside xmllint
	make fuzz        break samples of every format, import random blogs, press keys at random for some minutes, and kill the
	                 reader in the middle of words, on disks that fail and take their time, and first syncs two hundred times
	                 (ROUNDS=100000 HISTORIES=1000 SEED=1 SESSIONS=60 TRIALS=400 KILLED=20)
	make format      format the sources
	make lint        hold the sources against the format
	make imports     refuse an import that Package.swift does not list
	make keys        write the key table of the built program into docs/keys.md
	make settings    write the table of settings of the built program into docs/configuration.md, and its JSON Schema
	make screenshot  draw the README's pictures from the real program
	make install     build one static-stdlib program and install it, man page, completions and sample blog (PREFIX=/usr/local, DESTDIR=)
	make clean       remove everything that was built
	TEXT

dependencies:
	@scripts/install-dependencies.sh build

build: dependencies
	@swift build -c release --static-swift-stdlib --scratch-path $(RELEASE) --product lukija

run: build
	@$(RELEASE)/release/lukija $(BLOG) $(ARGS)

test:
	@scripts/install-dependencies.sh build test
	scripts/test.sh $(if $(FILTER),--filter '$(FILTER)')

test-wordpress:
	@scripts/install-dependencies.sh build test
	scripts/wordpress/run.sh

fuzz:
	@scripts/install-dependencies.sh build test
	LUKIJA_FUZZ_ROUNDS=$(or $(ROUNDS),20000) scripts/test.sh --filter brokenSamplesAreSurvived
	LUKIJA_KEY_FUZZ_SESSIONS=$(or $(SESSIONS),60) scripts/test.sh --filter randomKeysAreSurvived
	seed=$(or $(SEED),$$((RANDOM * 32768 + RANDOM))); seeds="$$seed..<$$((seed + $(or $(HISTORIES),1000)))"
	echo "identity: the histories $$seeds; one of them again: LUKIJA_IDENTITY_SEEDS=N make test FILTER=IdentityPropertyTests"
	LUKIJA_IDENTITY_SEEDS="$$seeds" scripts/test.sh --filter IdentityPropertyTests
	echo "orphans: the same seeds; one of them again: LUKIJA_ORPHAN_SEEDS=N make test FILTER=OrphanPropertyTests"
	LUKIJA_ORPHAN_SEEDS="$$seeds" scripts/test.sh --filter OrphanPropertyTests
	echo "kills: ten a seed from $$seed on; one of them again: LUKIJA_KILL_SEED=N LUKIJA_KILL_ROUNDS=1 make test FILTER=KilledSyncTests"
	LUKIJA_KILL_SEED=$$seed LUKIJA_KILL_ROUNDS=$(or $(KILLED),20) scripts/test.sh --filter KilledSyncTests
	LUKIJA_KILL_SEED=$$seed LUKIJA_KILL_SENDS=$(or $(SENT),300) scripts/test.sh --filter KilledSendTests
	LUKIJA_WINDOW_ROUNDS=12 scripts/test.sh --filter noneSaysForGoodThatThereIsNothing
	LUKIJA_TRIALS=$(or $(TRIALS),400) LUKIJA_RANDOM_TRIALS=40 scripts/test.sh --filter noWordOlderThanASecondIsLost

bench-import: build
	@scripts/install-dependencies.sh bench
	scripts/bench-import.py $(EXPORT) $(ARGS)

bench: build
	@scripts/install-dependencies.sh bench
	scripts/bench.py $(ARGS)
	@swift build -c release --static-swift-stdlib --scratch-path $(RELEASE) --product typesetting-benchmark
	scripts/bench-typesetting.py $(ARGS)
	scripts/bench-scale.py $(ARGS)
	scripts/bench-shelf.py $(ARGS)
	scripts/bench-sync.py $(ARGS)
	@swift build -c release --static-swift-stdlib --scratch-path $(RELEASE) --product painting-benchmark
	$(RELEASE)/release/painting-benchmark

bench-check:
	@scripts/install-dependencies.sh build test
	swift build --build-tests -Xswiftc -O --scratch-path .build-test --explicit-target-dependency-import-check error
	scripts/bench-check.py $(ARGS)

bench-scale: build
	@scripts/install-dependencies.sh bench
	scripts/bench-scale.py $(ARGS)

bench-shelf: build
	@scripts/install-dependencies.sh bench
	scripts/bench-shelf.py $(ARGS)

bench-sync: build
	@scripts/install-dependencies.sh bench
	scripts/bench-sync.py $(ARGS)

bench-typesetting: build
	@scripts/install-dependencies.sh bench
	swift build -c release --static-swift-stdlib --scratch-path $(RELEASE) --product typesetting-benchmark
	scripts/bench-typesetting.py $(ARGS)

format:
	@swift format -i -r $(SWIFT_SOURCES)

lint:
	@swift format lint --strict -r $(SWIFT_SOURCES)

imports:
	@scripts/check-imports.py

keys: build
	@scripts/update-keys.sh

settings: build
	@scripts/update-settings.sh

screenshot: build
	@scripts/install-dependencies.sh screenshot
	scripts/screenshot.py $(ARGS)

install: dependencies
	@scripts/install.sh '$(PREFIX)' '$(DESTDIR)'

clean:
	@rm -rf .build .build-*
