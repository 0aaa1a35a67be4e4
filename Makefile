# One profile, always the whole workspace: nothing is compiled twice.

SHELL := bash
TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
WITH_ENV := . "$(TARGET)/setup.env" &&
CARGO_BUILD := $(WITH_ENV) cargo build --release --workspace
# The verifier of constancias for web pages, where it is built, and the program with which it is compared.
VERIFIER = $(TARGET)/verifier/wasm32v1-none/release/verificador.wasm
VERDICTS = $(TARGET)/release/examples/verdicts
# A workspace of its own, so that the main build stays lean.
ZOMBIENET := $(WITH_ENV) cd zombienet && CADENA_BIN="$(TARGET)/release" CARGO_TARGET_DIR="$(TARGET)/zombienet"
DENY := $(WITH_ENV) PATH="$$PATH:$${CARGO_HOME:-$$HOME/.cargo}/bin" cargo deny --log-level error

# What runs in a block, and the verifier, which runs on a web page.
RUNTIME_CRATES := $(shell awk -F '"' '/^name = / { print $$2; nextfile }' pallets/*/Cargo.toml constancia/Cargo.toml)
# What must not occur in code that runs in a block.
RUNTIME_LINTS := unwrap_used panic arithmetic_side_effects indexing_slicing

# Nor may these. Clippy's expect_used and as_conversions cannot tell them from what the macros of FRAME and of the codec
# write, so the sources are searched: outside tests, and outside genesis, which may refuse to begin.
define EXPECTS_AND_CASTS
FNR == 1 { skip = "" }
/^mod tests [{]/ { skip = "^}" }
/ BuildGenesisConfig for / { skip = "^\t}" }
skip != "" { if ($$0 ~ skip) skip = ""; next }
/^[ \t]*\/\// { next }
/[.]expect\(/ || /[^a-zA-Z_]as [iu](8|16|32|64|128|size)([^a-zA-Z0-9_]|$$)/ {
	print FILENAME ":" FNR ": expect or cast in code that runs in a block:" $$0
	found = 1
}
END { exit found }
endef
export EXPECTS_AND_CASTS

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build run network test reference network-test upgrade-test verifier verifier-test golden check check-operations bench weight-table weights chain-specs runtime-hash fuzz

help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: ## Installs what the build needs and is missing
	@scripts/setup

build: setup ## Builds the node and the commands cadena and cadena-dev
	$(CARGO_BUILD)

run: ## Sets up, builds, starts a node, plays the demo on it and leaves it running (PORT=9955 for another port)
	@scripts/run plan
	@printf '%s\n' '' 'Step 1 of 4: what the build needs and is missing is installed.'
	@scripts/setup
	@printf '%s\n' '' 'Step 2 of 4: the node and the command are built. At a terminal, cargo shows how far it is.'
	$(CARGO_BUILD)
	@echo
	@scripts/run

network: build ## Starts four authorities of four agencies and prints where they listen (NETWORK=mx-7.toml: seven)
	$(ZOMBIENET) cargo run --bin network -- "$(or $(NETWORK),local-4.toml)"

test: ## Runs every test that takes minutes, part by part (PART=..., TEST=...: see docs/testing.md)
	@scripts/setup test
	@PART='$(PART)' TEST='$(TEST)' scripts/test

reference: setup ## Writes docs/reference and docs/json anew: the commands with their help, and what they answer
	$(WITH_ENV) CADENA_UPDATE=1 cargo test --release --workspace --lib --bins -- reference

network-test: build ## Runs the tests of whole networks: faults, governance, an upgrade under load
	$(ZOMBIENET) cargo test --no-fail-fast -- --test-threads=1 --nocapture

upgrade-test: setup ## Runs the checks of every migration (try-runtime) on states with data
	$(WITH_ENV) CARGO_TARGET_DIR="$(TARGET)/try-runtime" SKIP_WASM_BUILD=1 \
		cargo test --release --package cadena-runtime --features try-runtime --test upgrade

verifier: setup ## Builds the verifier of constancias for web pages, and prints its size
	$(WITH_ENV) cd constancia/wasm && CARGO_TARGET_DIR="$(TARGET)/verifier" RUSTFLAGS='--cfg substrate_runtime' \
		cargo build --release --target wasm32v1-none
	@printf '%s: %d bytes, %d with gzip\n' "$(VERIFIER)" "$$(wc -c <"$(VERIFIER)")" "$$(gzip -9c "$(VERIFIER)" | wc -c)"

verifier-test: verifier ## Compares that verifier with the command's, on golden files and changed ones
	$(CARGO_BUILD) --example verdicts
	VERIFICADOR="$(VERIFIER)" VERDICTS="$(VERDICTS)" node --test constancia/wasm/test.mjs

golden: build ## Writes the golden constancias of the next release anew, from the demos on a fresh node (PORT=9955 for another port)
	@scripts/golden

# What libFuzzer needs of the compiler. The target is named so that build scripts and macros go without.
HOST = $(shell $(WITH_ENV) rustc -vV | sed -n 's/^host: //p')
COVERAGE := --cfg fuzzing -Cdebug-assertions -Ccodegen-units=1 -Cpasses=sancov-module \
	$(addprefix -Cllvm-args=-sanitizer-coverage-,level=4 inline-8bit-counters pc-table)

fuzz: setup ## Throws bytes at one target of fuzz/ (FUZZ=calls or certificate, SECONDS=60)
	$(WITH_ENV) cd fuzz && CARGO_TARGET_DIR="$(TARGET)/fuzz" RUSTFLAGS='$(COVERAGE)' cargo build --release --target $(HOST)
	@mkdir -p "$(TARGET)/fuzz/found/$(or $(FUZZ),calls)"
	cd "$(TARGET)/fuzz" && "$(HOST)/release/$(or $(FUZZ),calls)" -max_len=16384 -max_total_time=$(or $(SECONDS),60) \
		"found/$(or $(FUZZ),calls)" "$(CURDIR)/fuzz/corpus/$(or $(FUZZ),calls)"

check: ## Checks format, lints, licences and known vulnerabilities
	@scripts/setup check
	$(WITH_ENV) cargo fmt --all --check
	$(WITH_ENV) cargo clippy --release --workspace --all-targets -- -D warnings
	$(WITH_ENV) CARGO_TARGET_WASM32V1_NONE_RUSTFLAGS='--cfg substrate_runtime' \
		cargo clippy --release --target wasm32v1-none --no-default-features $(RUNTIME_CRATES:%=-p %) -- \
		-D warnings $(RUNTIME_LINTS:%=-D clippy::%)
	@find pallets/*/src -name '*.rs' ! -path '*/tests*' ! -path '*/mock*' ! -path '*/benchmark*' -exec awk "$$EXPECTS_AND_CASTS" {} +
	git apply --check docs/examples/notice.patch
	$(WITH_ENV) cd zombienet && cargo fmt --check
	$(WITH_ENV) cd constancia/wasm && cargo fmt --check && CARGO_TARGET_DIR="$(TARGET)/verifier" \
		RUSTFLAGS='--cfg substrate_runtime' cargo clippy --release --target wasm32v1-none -- -D warnings
	$(DENY) check bans licenses sources
	$(DENY) --manifest-path constancia/wasm/Cargo.toml check bans licenses sources
	@$(MAKE) --no-print-directory check-operations
	@if $(DENY) fetch db 2>/dev/null; then $(DENY) check advisories; \
		else echo 'advisories: skipped, their database cannot be reached'; fi

check-operations: ## Checks the alert rules, their tests, the runbooks they name and the configuration of nginx
	@ops/check-metrics
	@if command -v promtool >/dev/null; then promtool check rules ops/prometheus/alerts.yml && \
		promtool check config ops/prometheus/prometheus.yml && promtool test rules ops/prometheus/alerts.test.yml; \
		else echo 'alerts: skipped, promtool is missing (apt-get install prometheus)'; fi
	@if command -v nginx >/dev/null; then ops/check-nginx; \
		else echo 'nginx: skipped, it is missing (apt-get install nginx-light)'; fi

bench: build ## Measures what becomes final under load, on one authority and on four (LOAD_SECONDS, CALLS, OTHER_URL)
	@scripts/bench

weight-table: ## Prints the measured weights of the calls
	@scripts/weight-table

weights: ## Measures the weights again and writes them into the pallets
	@scripts/setup weights
	@$(WITH_ENV) scripts/weights

chain-specs: build ## Writes the specification of the rehearsal network anew
	@scripts/chain-spec

runtime-hash: setup ## Builds the runtime of a commit the same way everywhere and prints its hash (COMMIT=v0.2.0)
	@$(WITH_ENV) scripts/runtime-hash
