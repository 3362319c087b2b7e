# What can be done here. `make` alone prints it.
#
#   make run PORT=9000        another port
#   make test TESTS=-k\ axe   only some of the page tests
#   make soak ROUNDS=20 FUZZ=0.5   fewer issues whose sending is killed, half a minute for each parser

PORT ?= 8080
TESTS ?=
BENCH ?=
EDITS_BENCH ?=
ENDPOINT_BENCH ?=
MERGE_BENCH ?=
MAIL_BENCH ?=
FUZZ ?= 10
ROUNDS ?= 200
# Types are put together by the compiler and not by the runtime at their first use, which a program
# of one request pays every time: it took a sixth of the CPU of a POST.
RELEASE = --configuration release --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
SWIFT_FILES = Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: run test bench format lint release soak help

run: ## Build, and show the example site on http://127.0.0.1:8080 (the first time takes some minutes)
	@scripts/install-dependencies run
	@[ -d .build/debug ] || echo "Building Rapport; the first time takes three to five minutes on two cores."
	@swift build --product rapport
	@.build/debug/rapport serve --port $(PORT)

test: ## Everything that must hold: format, build, tests, the pages in Chromium, real servers
	@scripts/install-dependencies test
	@scripts/test $(TESTS)

bench: ## Rapport beside Hugo at 1,000 and 10,000 pages and on real ones; rapport-cgi beside C, Perl, Python; newsletters
	@scripts/install-dependencies bench
	@swift build $(RELEASE) --product rapport
	@.build-python-bench/bin/python Benchmarks/site/bench --rapport .build/release/rapport $(BENCH)
	@.build-python-bench/bin/python Benchmarks/site/edits --rapport .build/release/rapport $(EDITS_BENCH)
	@swift build $(RELEASE) --product rapport-cgi
	@.build-python-bench/bin/python Benchmarks/endpoint/bench --rapport .build/release/rapport $(ENDPOINT_BENCH)
	@.build-python-bench/bin/python Benchmarks/endpoint/guessing --rapport .build/release/rapport
	@.build-python-bench/bin/python Benchmarks/merge/bench --rapport .build/release/rapport $(MERGE_BENCH)
	@.build-python-bench/bin/python Benchmarks/mail/bench --rapport .build/release/rapport $(MAIL_BENCH)

soak: ## What is too slow for every day: builds and endpoint killed 500 times, ROUNDS sendings as well, parsers fuzzed
	@scripts/install-dependencies test
	@swift build $(RELEASE) --product rapport
	@swift build $(RELEASE) --product rapport-cgi
	@for suite in browser endpoint mail; do \
	  ROUNDS=$(ROUNDS) RAPPORT=.build/release/rapport RAPPORT_CGI=.build/release/rapport-cgi \
	    .build-python/bin/python -m pytest Tests/$$suite -m soak -rP $(TESTS) || exit; \
	done
	@scripts/fuzz $(FUZZ)

format: ## Put every Swift file into the house's form
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

lint: ## Say what is not in the house's form
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)

release: ## The programs as they are given away: .build/release/rapport and rapport-cgi, manual, completions
	@scripts/install-dependencies release
	@swift build $(RELEASE) --product rapport
	@swift build $(RELEASE) --product rapport-cgi
	@scripts/manual-pages .build/release/rapport .build/release/share
	@ls -lh .build/release/rapport .build/release/rapport-cgi .build/release/share/*

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
