package one.nexus.hub.proof;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many screens' sockets on one thread. What they are shown is handed over unread. */
final class Audience implements AutoCloseable {

    private static final int LARGEST_FRAME = 1 << 20;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int AT_ONCE = 50;
    private static final long PING_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 60;
    private static final String PING = "{\"type\":\"ping\"}";

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Channel> sockets = new ArrayList<>();
    private final AtomicLong gone = new AtomicLong();

    /** Looks at a frame, on the thread of the audience; {@code content} is not to be kept. */
    interface Look {

        void at(int socket, ByteBuf content);
    }

    /** Opens {@code count} sockets of {@code person}, each with a ticket of its own, and returns when all are greeted. */
    static Audience of(HubClient person, int count, Look look) throws Exception {
        var audience = new Audience();
        for (int done = 0; done < count; done += AT_ONCE) {
            var greeted = new CountDownLatch(Math.min(AT_ONCE, count - done));
            for (int number = done; number < Math.min(count, done + AT_ONCE); number++) {
                String ticket = person.post("/api/live/ticket", Map.of()).path("ticket").asText();
                audience.open(URI.create(person.hub().toString().replaceFirst("http", "ws") + "/live?ticket="
                        + URLEncoder.encode(ticket, StandardCharsets.UTF_8)), number, look, greeted);
            }
            audience.await(greeted);
        }
        return audience;
    }

    /** Opens {@code count} sockets at {@code address}, which greets nobody. */
    static Audience at(URI address, int count, Look look) throws InterruptedException {
        var audience = new Audience();
        for (int number = 0; number < count; number++) {
            audience.open(address, number, look, new CountDownLatch(1));
        }
        return audience;
    }

    private void open(URI address, int number, Look look, CountDownLatch greeted) throws InterruptedException {
        var origin = new DefaultHttpHeaders().add("Origin", "http://" + address.getAuthority());
        var handshaker = WebSocketClientHandshakerFactory.newHandshaker(address, WebSocketVersion.V13, null, false,
                origin, LARGEST_FRAME);
        var protocol = new WebSocketClientProtocolHandler(handshaker, true);
        Channel channel = new Bootstrap().group(loop).channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel opened) {
                        opened.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST_ANSWER),
                                protocol, new Screen(number, look, greeted, gone));
                    }
                }).connect(address.getHost(), address.getPort()).sync().channel();
        sockets.add(channel);
        channel.eventLoop().scheduleAtFixedRate(() -> channel.writeAndFlush(new TextWebSocketFrame(PING)),
                PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    private void await(CountDownLatch greeted) throws InterruptedException {
        if (!greeted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(greeted.getCount() + " sockets were not greeted");
        }
    }

    /** How many sockets the other side has closed. */
    long gone() {
        return gone.get();
    }

    @Override
    public void close() {
        sockets.forEach(Channel::close);
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Screen extends SimpleChannelInboundHandler<WebSocketFrame> {

        private final int number;
        private final Look look;
        private final CountDownLatch greeted;
        private final AtomicLong gone;
        private boolean first = true;

        Screen(int number, Look look, CountDownLatch greeted, AtomicLong gone) {
            this.number = number;
            this.look = look;
            this.greeted = greeted;
            this.gone = gone;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (first) {
                first = false;
                greeted.countDown();
            }
            look.at(number, frame.content());
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            gone.incrementAndGet();
            super.channelInactive(context);
        }
    }
}
