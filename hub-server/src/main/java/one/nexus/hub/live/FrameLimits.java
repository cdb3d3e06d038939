package one.nexus.hub.live;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

import jakarta.inject.Singleton;

/**
 * Bounds what one socket may send. The framework gathers the fragments of a message without a limit (its own limit counts
 * one frame), so an unfinished message would fill the memory; here the whole message, its fragments and the pings are
 * counted before the framework sees them.
 */
@Singleton
class FrameLimits implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FRAGMENTS = 64;
    private static final int MOST_PINGS_A_WINDOW = 50;
    private static final long WINDOW_NANOS = 10_000_000_000L;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer());
        return event.getBean();
    }

    /** The template the server asks for a customizer of each channel. */
    private static final class Customizer implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfChannel(channel);
        }
    }

    private record OfChannel(Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel other, ChannelRole role) {
            return new OfChannel(other);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "live-frame-limits",
                                new Limiter());
            }
        }
    }

    /** Counts the frames of one socket; lives in its event loop, so plain fields do. */
    static final class Limiter extends ChannelInboundHandlerAdapter {

        private int bytes;
        private int fragments;
        private int pings;
        private long window = System.nanoTime();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!(message instanceof WebSocketFrame frame)) {
                context.fireChannelRead(message);
                return;
            }
            if (tooMuch(frame)) {
                ReferenceCountUtil.release(frame);
                context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                        .addListener(ChannelFutureListener.CLOSE);
                return;
            }
            context.fireChannelRead(frame);
        }

        private boolean tooMuch(WebSocketFrame frame) {
            if (frame instanceof PingWebSocketFrame) {
                return tooManyPings();
            }
            if (frame instanceof ContinuationWebSocketFrame) {
                fragments++;
                bytes += frame.content().readableBytes();
            } else {
                fragments = 1;
                bytes = frame.content().readableBytes();
            }
            return bytes > MOST_BYTES || fragments > MOST_FRAGMENTS;
        }

        private boolean tooManyPings() {
            long now = System.nanoTime();
            if (now - window > WINDOW_NANOS) {
                window = now;
                pings = 0;
            }
            return ++pings > MOST_PINGS_A_WINDOW;
        }
    }
}
