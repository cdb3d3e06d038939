package one.nexus.hub.proof;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A handful of HTTP connections that send requests made beforehand and read nothing of the answers but their status: a
 * generator that costs a fraction of what it measures. It connects for each run: what is measured ends a connection over
 * which nothing was asked for seconds.
 */
final class Senders implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final long AGAIN_MILLIS = 500;
    private static final long SPIN_NANOS = 60_000;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Bootstrap bootstrap;
    private final URI target;
    private final int count;
    private final AtomicInteger refused = new AtomicInteger();
    private boolean again;

    /** Sends over {@code count} lines to the server of {@code target}. */
    Senders(URI target, int count) {
        this.target = target;
        this.count = count;
        bootstrap = new Bootstrap().group(loop).channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Answers());
                    }
                });
    }

    /** From now on what the hub cannot take (503) is delivered again, as providers do; it counts from when it was first due. */
    Senders again() {
        again = true;
        return this;
    }

    /** How often something had to be delivered again. */
    int refused() {
        return refused.get();
    }

    /** Sends all of {@code requests}, each line the next one as soon as it was answered. @return when each was sent and answered */
    Times flood(List<byte[]> requests) throws InterruptedException {
        Run run = run(requests);
        var next = new AtomicInteger();
        List<Line> lines = lines(run, answered -> {
            int number = next.getAndIncrement();
            if (number < requests.size()) {
                answered.send(number, System.nanoTime());
            }
        });
        lines.forEach(line -> line.channel.eventLoop().execute(line::free));
        return ended(run, lines);
    }

    /** Sends one request each {@code gapNanos}, whether the earlier ones are answered or not; sent counts from when it was due. */
    Times paced(List<byte[]> requests, long gapNanos) throws InterruptedException {
        Run run = run(requests);
        BlockingQueue<Line> idle = new LinkedBlockingQueue<>();
        List<Line> lines = lines(run, idle::add);
        idle.addAll(lines);
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
        for (int number = 0; number < requests.size(); number++) {
            due += gapNanos;
            awaitMoment(due);
            Line line = idle.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("no line was answered for " + PATIENCE_SECONDS + " s");
            }
            int sent = number;
            long at = due;
            line.channel.eventLoop().execute(() -> line.send(sent, at));
        }
        return ended(run, lines);
    }

    private Run run(List<byte[]> requests) {
        return new Run(requests, again ? Optional.of(refused) : Optional.empty());
    }

    private List<Line> lines(Run run, WhenFree whenFree) throws InterruptedException {
        List<Line> lines = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            lines.add(new Line(bootstrap.connect(target.getHost(), target.getPort()).sync().channel(), run, whenFree));
        }
        return lines;
    }

    private static Times ended(Run run, List<Line> lines) throws InterruptedException {
        try {
            return run.await();
        } finally {
            lines.forEach(line -> line.channel.close());
        }
    }

    private static void awaitMoment(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** When each request was sent (or due) and answered, by {@link System#nanoTime()}. */
    record Times(long[] sent, long[] answered) {

        double perSecond() {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int number = 0; number < sent.length; number++) {
                first = Math.min(first, sent[number]);
                last = Math.max(last, answered[number]);
            }
            return sent.length / ((last - first) / 1e9);
        }

        long begun() {
            return Arrays.stream(sent).min().orElseThrow();
        }

        Sample waits() {
            long[] nanos = new long[sent.length];
            for (int number = 0; number < nanos.length; number++) {
                nanos[number] = answered[number] - sent[number];
            }
            return new Sample(nanos);
        }
    }

    /** What is sent in one go. */
    private static final class Run {

        final List<byte[]> requests;
        final long[] sent;
        final long[] answered;
        final CountDownLatch open;
        final Optional<AtomicInteger> refusals;
        final AtomicReference<String> fault = new AtomicReference<>("");

        /** @param refusals counts what is delivered again; empty when that is a fault */
        Run(List<byte[]> requests, Optional<AtomicInteger> refusals) {
            this.requests = requests;
            this.refusals = refusals;
            sent = new long[requests.size()];
            answered = new long[requests.size()];
            open = new CountDownLatch(requests.size());
        }

        /** Nothing more of it is waited for. */
        void fail(String how) {
            fault.set(how);
            while (open.getCount() > 0) {
                open.countDown();
            }
        }

        Times await() throws InterruptedException {
            long before = -1;
            while (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (open.getCount() == before) {
                    throw new IllegalStateException(open.getCount() + " requests were not answered");
                }
                before = open.getCount();
            }
            if (!fault.get().isEmpty()) {
                throw new IllegalStateException("a request was answered " + fault.get());
            }
            return new Times(sent, answered);
        }
    }

    private interface WhenFree {

        void take(Line line);
    }

    /** One connection; what it carries is touched by its event loop alone. */
    private static final class Line {

        private final Channel channel;
        private final Run run;
        private final WhenFree whenFree;
        private int number;
        private boolean refused;

        Line(Channel channel, Run run, WhenFree whenFree) {
            this.channel = channel;
            this.run = run;
            this.whenFree = whenFree;
            channel.attr(Answers.LINE).set(this);
        }

        void send(int of, long at) {
            number = of;
            run.sent[of] = at;
            if (!channel.isActive()) {
                run.fail("by the end of its connection");
                return;
            }
            channel.writeAndFlush(Unpooled.wrappedBuffer(run.requests.get(of)), channel.voidPromise());
        }

        void free() {
            whenFree.take(this);
        }

        void status(HttpResponseStatus status) {
            refused = status.equals(HttpResponseStatus.SERVICE_UNAVAILABLE) && run.refusals.isPresent();
            if (!refused && status.codeClass() != HttpStatusClass.SUCCESS) {
                run.fault.set(status.toString());
            }
        }

        void whole() {
            if (refused) {
                run.refusals.ifPresent(AtomicInteger::incrementAndGet);
                channel.eventLoop().schedule(() -> send(number, run.sent[number]), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                answered();
            }
        }

        void ended() {
            if (run.open.getCount() > 0) {
                run.fail("by the end of its connection");
            }
        }

        void answered() {
            run.answered[number] = System.nanoTime();
            run.open.countDown();
            free();
        }
    }

    private static final class Answers extends SimpleChannelInboundHandler<HttpObject> {

        static final AttributeKey<Line> LINE = AttributeKey.valueOf("bench.line");

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            Line line = context.channel().attr(LINE).get();
            if (part instanceof HttpResponse response) {
                line.status(response.status());
            }
            if (part instanceof LastHttpContent) {
                line.whole();
            }
        }

        /** The hub ends connections over which nothing was asked for long. */
        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            context.channel().attr(LINE).get().ended();
            super.channelInactive(context);
        }
    }
}
