// Command service keeps the dossier of a resolution for an office: it takes
// results over HTTP and answers how far things stand. It needs nothing but the
// standard library and this module.
//
//	go run ./examples/service
//	curl -H 'Content-Type: application/json' http://localhost:8080/observations \
//	  -d '{"indicator": "income", "period": "2023", "value": "52.5", "source": "reports"}'
//	curl 'http://localhost:8080/review?asOf=2023-12-31&lang=en'
//
// The dossier is that of Như Xuân district as far as it was published, beside
// this file; no result of it was, so that the figure above is invented. With
// -store FILE the dossier is read from that file, which is begun if there is
// none, and written there, as a whole, before a result is answered; one service
// owns the file.
//
// POST /observations takes one observation as JSON. It answers 201 with the
// findings that do not speak against it, and otherwise takes nothing and says
// why, as JSON with the place, the value and what would be right:
//
//	400  not JSON, or not the members of an observation
//	409  there is the same figure of the period already, or another one known
//	     on the same day; a correction has a later "reported"
//	413  more than 64 KiB
//	415  Content-Type is not application/json
//	422  an observation that is in error, such as one of an unknown indicator
//
// GET /review answers the review, by parameters that may all be left out: asOf
// (a date; today), known (a date; that of asOf), lang (vi or en) and format
// (text, markdown, html or json). GET /dossier answers the dossier.
//
// Writers take turns, and readers keep the dossier that they began with: none
// waits for another, and no result is lost.
//
// It stops on SIGINT and SIGTERM, once the requests begun are answered, and
// exits with 1 if it cannot listen, read or write, with 2 if its flags are
// wrong.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/nghiquyet/nghiquyet/examples/internal/command"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

//go:embed dossier.json
var builtIn []byte

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("service", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", "localhost:8080", "listen on `ADDRESS`; port 0 is a free one")
	name := flags.String("store", "", "keep the dossier in `FILE` (default in memory)")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "service: %q: want flags only\n", flags.Arg(0))
		return 2
	}
	s, err := open(*name)
	if err == nil {
		err = serve(ctx, *addr, s.handler(), stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "service:", err)
		return 1
	}
	return 0
}

// open returns a service on the dossier of a file, or on the built-in one,
// which a file that is not there yet is begun with.
func open(name string) (*service, error) {
	s := &service{today: func() calendar.Date { return calendar.DateOf(time.Now()) }}
	text, err := builtIn, error(nil)
	if name != "" {
		s.save = func(d resolution.Dossier) error {
			return command.Replace(name, func(w io.Writer) error { return resolution.Encode(w, d) })
		}
		if text, err = os.ReadFile(name); errors.Is(err, fs.ErrNotExist) {
			text, err = builtIn, command.Replace(name, func(w io.Writer) error { _, err := w.Write(builtIn); return err })
		}
	}
	if err != nil {
		return nil, err
	}
	d, err := resolution.DecodeStrict(bytes.NewReader(text), resolution.Limits{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s.dossier.Store(&d)
	return s, nil
}

// serve answers requests until ctx is done, and then those that have begun.
func serve(ctx context.Context, addr string, handler http.Handler, stdout io.Writer) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	fmt.Fprintf(stdout, "listening on http://%s\n", listener.Addr())
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(last)
}
