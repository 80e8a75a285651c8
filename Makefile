# What a person types. `make run` and `make test` do all the set-up there is.
.PHONY: run test test-release check format lint bench torture torture-keys torture-months torture-tables torture-backups torture-kiosk torture-calls torture-build docs install clean packages test-packages

SWIFT := swift
RELEASE := -c release --static-swift-stdlib
SOURCES := Sources Tests Benchmarks Package.swift
PREFIX ?= /usr/local
COUNT ?= 1000000
# What the tests are told besides: --filter NAME, --xunit-output FILE.
TESTING ?=
# Of torture-kiosk: how often the one who draws is killed, and in how many seconds a month passes.
KILLS ?= 100
MONTH ?= 600

# Opens the dashboard, in a release build; without a terminal it prints the board.
run: packages
	@$(SWIFT) build $(RELEASE) --product tiaokuai
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" $(ARGS)

test: packages test-packages
	$(SWIFT) test $(TESTING)

# Layout, warnings and walls: what a commit has to pass besides the tests.
check: packages lint
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: packages test-packages
	@scripts/bench

# The stories again, told by the program that `make install` installs: the Swift runtime is part of
# it, and it parts in two without a second start.
test-release: packages test-packages
	$(SWIFT) build $(RELEASE) --product tiaokuai
	TIAOKUAI_PROGRAM="$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" $(SWIFT) test --filter StoryTests

# The long form of what the tests do briefly: a million keys as each role, a million settled months,
# ten thousand tamperings, a thousand backups under load, a month of the screen in the hall, every call
# that writes failed or killed once.
torture: test-release torture-keys torture-months torture-tables torture-backups torture-kiosk torture-calls

torture-keys: packages test-packages
	$(SWIFT) build $(RELEASE) --product tiaokuai
	@for role in secretary:C03 street viewer worker:W022; do \
	  Tests/Torture/keys.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" $(COUNT) 1 $$role || exit 1; \
	done

torture-kiosk: packages test-packages
	$(SWIFT) build $(RELEASE) --product tiaokuai
	@Tests/Torture/kiosk.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" $(COUNT) 1 $(KILLS) $(MONTH)

torture-calls: packages test-packages
	$(SWIFT) build $(RELEASE) --product tiaokuai
	@Tests/Torture/inject.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai"

torture-months torture-tables torture-backups: torture-build
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/Torture" $(TORTURE_$@)

TORTURE_torture-months := months $(COUNT)
TORTURE_torture-tables := tamper 10000
TORTURE_torture-backups := backups 1000

torture-build: packages
	$(SWIFT) build $(RELEASE) --product Torture

docs:
	@echo "docs/ARCHITECTURE.md  docs/SCORING.md  docs/SCORING.zh.md"

install: packages
	$(SWIFT) build $(RELEASE) --product tiaokuai
	@scripts/install-stripped "$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" $(DESTDIR)$(PREFIX)/bin
	@# What writes the report of a crash; without it there are signal and log only.
	@reporter="$$($(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/../../libexec/swift/linux/swift-backtrace-static"; \
	if [ -x "$$reporter" ]; then \
	  echo install "$$reporter"; \
	  install -D "$$reporter" $(DESTDIR)$(PREFIX)/libexec/tiaokuai/swift-backtrace-static; \
	else \
	  echo "no swift-backtrace-static: crash reports will have signal and log only"; \
	fi
	install -d $(DESTDIR)$(PREFIX)/share/tiaokuai/themes
	install -m 644 themes/*.toml $(DESTDIR)$(PREFIX)/share/tiaokuai/themes/
	install -d $(DESTDIR)$(PREFIX)/share/tiaokuai/kiosk
	install -m 644 packaging/kiosk/* $(DESTDIR)$(PREFIX)/share/tiaokuai/kiosk/
	sed -i 's|/usr/local/|$(PREFIX)/|g' $(DESTDIR)$(PREFIX)/share/tiaokuai/kiosk/*
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/systemd/system \
	  $(addprefix $(DESTDIR)$(PREFIX)/share/tiaokuai/kiosk/,tiaokuai-kiosk.service tiaokuai-publish@.service)
	packaging/install-texts "$$($(SWIFT) build $(RELEASE) --show-bin-path)/tiaokuai" \
	  $(DESTDIR)$(PREFIX)/share

clean:
	$(SWIFT) package clean

packages:
	@scripts/ensure-packages libncursesw5-dev libsqlite3-dev libsodium-dev libxlsxwriter-dev \
	  libpam0g-dev pkg-config

test-packages:
	@scripts/ensure-packages tmux python3 strace procps zsh fish
